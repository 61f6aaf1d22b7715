// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

/** The windows of a brand; both end every five minutes, aligned to UTC. Names are ISO 8601. */
public enum WindowSize {
  PT5M(300_000),
  PT1H(3_600_000);

  private final long millis;

  WindowSize(long millis) {
    this.millis = millis;
  }

  /** Length in milliseconds. */
  long millis() {
    return millis;
  }
}
