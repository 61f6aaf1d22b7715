// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.receivers;

import io.outcry.webhook.signing.SigningSecret;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receiver resolved on a task manager: its address and its secrets. Not serializable, since
 * neither may leave it.
 *
 * @param address of a mail server {@code smtp://host:port}
 * @param secrets of the signature; none for formats without
 * @param credential token, routing key or password; null where none is needed
 */
public record Endpoint(
    URI address,
    List<SigningSecret> secrets,
    @Nullable String credential,
    boolean allowPrivateAddresses) {

  /** Without the address, which may be a secret itself. */
  @Override
  public String toString() {
    return "Endpoint with " + secrets.size() + " secrets";
  }
}
