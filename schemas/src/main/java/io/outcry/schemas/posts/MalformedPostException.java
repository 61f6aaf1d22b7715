// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

/** Bytes that are no post of a format. The message says what was found and what was expected. */
public final class MalformedPostException extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  /**
   * @param reason the short code of the dead letter, for example {@code json} or {@code field}
   */
  public MalformedPostException(String reason, String message) {
    super(message);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
