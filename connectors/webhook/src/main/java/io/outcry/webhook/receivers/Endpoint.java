// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.receivers;

import io.outcry.webhook.signing.SigningSecret;
import java.net.URI;
import java.util.List;

/**
 * A receiver as a worker knows it: its address and its secrets themselves. Not serializable, since
 * neither may leave the worker.
 */
public record Endpoint(URI address, List<SigningSecret> secrets, boolean allowPrivateAddresses) {

  /** Without the address, which may be a secret itself. */
  @Override
  public String toString() {
    return "Endpoint with " + secrets.size() + " secrets";
  }
}
