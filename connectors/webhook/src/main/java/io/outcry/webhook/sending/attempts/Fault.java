// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.attempts;

import io.outcry.webhook.sending.addresses.ForbiddenAddressException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Why a message was not taken, where no HTTP status says it. */
public enum Fault {
  /** The host resolves to an address that is not allowed: nothing was sent. */
  ADDRESS,
  /** The host has no address now. */
  DNS,
  /** Refused, reset, closed too early. */
  CONNECTION,
  /** No handshake, or a certificate that is not trusted or not of this host. */
  TLS,
  /** The answer is none of the protocol. */
  PROTOCOL,
  /** No answer within the time. */
  TIMEOUT,
  /** Refused for now: a mail server's 4xx, Slack's {@code ratelimited}. */
  DEFERRED,
  /** Refused for good: a mail server's 5xx, Slack's {@code channel_not_found}. */
  REJECTED;

  /** The word in a receipt. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Fault of(IOException e) {
    if (e instanceof ForbiddenAddressException) {
      return ADDRESS;
    }
    if (e instanceof UnknownHostException) {
      return DNS;
    }
    if (e instanceof SocketTimeoutException) {
      return TIMEOUT;
    }
    if (e instanceof SSLException) {
      return TLS;
    }
    return e instanceof ProtocolException ? PROTOCOL : CONNECTION;
  }
}
