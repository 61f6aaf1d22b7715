// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.receivers;

import io.outcry.webhook.receivers.Destination.Mailbox;
import io.outcry.webhook.receivers.Destination.PagerDuty;
import io.outcry.webhook.receivers.Destination.SlackBot;
import io.outcry.webhook.receivers.Destination.Tls;
import io.outcry.webhook.receivers.Destination.Webhook;
import io.outcry.webhook.signing.SigningSecret;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One receiver of {@code receivers.v1}. Travels with the job; holds references, no secrets.
 *
 * @param allowPrivateAddresses lets it live in private, loopback and link-local ranges, and take
 *     plain {@code http} or plain SMTP
 * @param fallback id of the receiver that gets what this one never took; null for none
 */
public record Receiver(
    String id,
    Format format,
    Destination destination,
    Evidence evidence,
    boolean allowPrivateAddresses,
    @Nullable String fallback)
    implements Serializable {

  /**
   * @throws InvalidReceiverException if a secret is missing, or stands in the settings
   */
  public Receiver {
    if (format.isSigned() && destination instanceof Webhook web && web.secrets().isEmpty()) {
      throw new InvalidReceiverException(
          "receiver " + id + ": secret is missing; write secret: { env: NAME } or { file: PATH }");
    }
    if (secrets(destination).stream().anyMatch(it -> it.source() == Reference.Source.GIVEN)) {
      throw new InvalidReceiverException(
          "receiver "
              + id
              + ": secret stands in the file itself; write { env: NAME } or { file: PATH }");
    }
  }

  /**
   * One that takes a POST.
   *
   * @param secrets at least one for a signed format; while a secret rotates, the new and the old
   */
  public Receiver(
      String id,
      Format format,
      Reference url,
      List<Reference> secrets,
      Evidence evidence,
      boolean allowPrivateAddresses,
      @Nullable String fallback) {
    this(id, format, new Webhook(url, secrets), evidence, allowPrivateAddresses, fallback);
  }

  /** Whether one message may tell of several alerts: people read it, and it stays as it is. */
  public boolean joinsAlerts() {
    return !format.isMachine() && !keepsOnlyLast();
  }

  /** Whether it gets digests; a pager does not. */
  public boolean takesDigests() {
    return format != Format.PAGERDUTY;
  }

  /** Whether a later message replaces the one before. */
  public boolean keepsOnlyLast() {
    return destination instanceof SlackBot || destination instanceof PagerDuty;
  }

  /**
   * What the references stand for, here and now.
   *
   * @param environment normally {@code System::getenv}
   * @throws InvalidReceiverException with the receiver, what was found and how to mend it
   */
  public Endpoint resolve(Function<String, @Nullable String> environment) {
    try {
      if (destination instanceof Webhook web) {
        return endpoint(web.url(), web.secrets(), null, environment);
      }
      if (destination instanceof SlackBot bot) {
        return endpoint(bot.api(), List.of(), bot.token(), environment);
      }
      if (destination instanceof PagerDuty service) {
        return endpoint(service.url(), List.of(), service.routingKey(), environment);
      }
      return endpoint((Mailbox) destination, environment);
    } catch (InvalidReceiverException | IllegalArgumentException e) {
      throw new InvalidReceiverException("receiver " + id + ": " + e.getMessage());
    }
  }

  private Endpoint endpoint(
      Reference url,
      List<Reference> signing,
      @Nullable Reference credential,
      Function<String, @Nullable String> environment) {
    URI address = WebAddress.parse(url.resolve(environment), allowPrivateAddresses);
    List<SigningSecret> keys =
        signing.stream().map(it -> SigningSecret.parse(it.resolve(environment))).toList();
    String key = credential == null ? null : credential.resolve(environment);
    return new Endpoint(address, keys, key, allowPrivateAddresses);
  }

  private Endpoint endpoint(Mailbox mail, Function<String, @Nullable String> environment) {
    if (mail.tls() == Tls.NONE && !allowPrivateAddresses) {
      throw new InvalidReceiverException(
          "smtp.tls is none; write starttls, or set allowPrivateAddresses for a server at home");
    }
    URI address = URI.create("smtp://" + mail.host() + ":" + mail.port());
    if (address.getHost() == null) {
      throw new InvalidReceiverException("smtp.host is no name of a host; write mail.example");
    }
    Reference password = mail.password();
    String key = password == null ? null : password.resolve(environment);
    return new Endpoint(address, List.of(), key, allowPrivateAddresses);
  }

  private static List<Reference> secrets(Destination destination) {
    if (destination instanceof Webhook web) {
      return web.secrets();
    }
    if (destination instanceof SlackBot bot) {
      return List.of(bot.token());
    }
    if (destination instanceof PagerDuty service) {
      return List.of(service.routingKey());
    }
    Reference password = ((Mailbox) destination).password();
    return password == null ? List.of() : List.of(password);
  }
}
