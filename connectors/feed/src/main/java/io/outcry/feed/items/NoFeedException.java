// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed.items;

/** An answer that is no feed; the message is what it is: "a web page". */
public final class NoFeedException extends Exception {
  private static final long serialVersionUID = 1;

  NoFeedException(String message) {
    super(message);
  }
}
