// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending;

import java.util.Locale;

/** Why no status came back. */
public enum Fault {
  /** The host resolves to an address that is not allowed: nothing was sent. */
  ADDRESS,
  /** The host has no address now. */
  DNS,
  /** Refused, reset, closed too early. */
  CONNECTION,
  /** No handshake, or a certificate that is not trusted or not of this host. */
  TLS,
  /** The answer is no HTTP/1.x. */
  PROTOCOL,
  /** No status within the time. */
  TIMEOUT;

  /** The word in a receipt. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
