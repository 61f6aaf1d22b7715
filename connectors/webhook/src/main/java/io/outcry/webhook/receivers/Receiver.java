// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.receivers;

import io.outcry.webhook.signing.SigningSecret;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One receiver of {@code receivers.v1}. Travels with the job; holds references, no secrets.
 *
 * @param secrets at least one; while a secret rotates, the new one and the old one
 * @param allowPrivateAddresses lets it live in private, loopback and link-local ranges, and take
 *     plain {@code http}
 * @param fallback id of the receiver that gets what this one never took; null for none
 */
public record Receiver(
    String id,
    Format format,
    Reference url,
    List<Reference> secrets,
    Evidence evidence,
    boolean allowPrivateAddresses,
    @Nullable String fallback)
    implements Serializable {

  /**
   * @throws InvalidReceiverException if there is no secret, or one stands in the settings
   */
  public Receiver {
    secrets = List.copyOf(secrets);
    if (secrets.isEmpty()) {
      throw new InvalidReceiverException(
          "receiver " + id + ": secret is missing; write secret: { env: NAME } or { file: PATH }");
    }
    if (secrets.stream().anyMatch(secret -> secret.source() == Reference.Source.GIVEN)) {
      throw new InvalidReceiverException(
          "receiver "
              + id
              + ": secret stands in the file itself; write { env: NAME } or { file: PATH }");
    }
  }

  /** Whether one message may tell of several alerts. */
  public boolean joinsAlerts() {
    return false;
  }

  /** Whether a later message takes the place of the one before, so that only the last counts. */
  public boolean keepsOnlyLast() {
    return false;
  }

  /**
   * What the references stand for, here and now.
   *
   * @param environment normally {@code System::getenv}
   * @throws InvalidReceiverException with the receiver, what was found and how to mend it
   */
  public Endpoint resolve(Function<String, @Nullable String> environment) {
    try {
      return new Endpoint(
          address(url.resolve(environment)),
          secrets.stream().map(it -> SigningSecret.parse(it.resolve(environment))).toList(),
          allowPrivateAddresses);
    } catch (InvalidReceiverException | IllegalArgumentException e) {
      throw new InvalidReceiverException("receiver " + id + ": " + e.getMessage());
    }
  }

  private URI address(String text) {
    URI address;
    try {
      address = new URI(text);
    } catch (URISyntaxException e) { // its message would show the address
      throw new InvalidReceiverException("url is not an address; write https://host/path");
    }
    boolean https = "https".equalsIgnoreCase(address.getScheme());
    boolean http = "http".equalsIgnoreCase(address.getScheme());
    if (!(https || http) || address.getHost() == null || address.getPort() > 65_535) {
      throw new InvalidReceiverException("url is not a web address; write https://host/path");
    }
    if (http && !allowPrivateAddresses) {
      throw new InvalidReceiverException(
          "url is plain http; write https, or set allowPrivateAddresses for a receiver at home");
    }
    if (address.getRawUserInfo() != null) {
      throw new InvalidReceiverException("url holds a user name; leave out what is before the @");
    }
    return address;
  }
}
