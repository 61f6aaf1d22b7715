// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.linear;

/** A model file that cannot be used; the message says what was found and what was expected. */
public final class ModelFormatException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ModelFormatException(String message) {
    super(message);
  }

  public ModelFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
