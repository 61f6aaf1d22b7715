// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

/** Flink said no; the message is its first cause. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String why;

  RefusedException(String why) {
    super(why);
    this.why = why;
  }

  String why() {
    return why;
  }
}
