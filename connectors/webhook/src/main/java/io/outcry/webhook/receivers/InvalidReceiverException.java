// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.receivers;

/** A receiver that cannot be used as it is set. The message never shows a secret or an address. */
public final class InvalidReceiverException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InvalidReceiverException(String message) {
    super(message);
  }
}
