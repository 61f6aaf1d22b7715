// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.transports;

import io.outcry.webhook.receivers.Destination;
import io.outcry.webhook.receivers.Destination.Mailbox;
import io.outcry.webhook.receivers.Destination.PagerDuty;
import io.outcry.webhook.receivers.Destination.SlackBot;
import io.outcry.webhook.receivers.Endpoint;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.sending.Sender;
import io.outcry.webhook.sending.Timeouts;
import io.outcry.webhook.sending.addresses.HostResolver;
import io.outcry.webhook.sending.attempts.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** All receivers, resolved on this worker, once. Thread-safe. */
public final class Transports implements AutoCloseable {
  private final Map<String, Endpoint> endpoints = new HashMap<>();
  private final Map<String, Transport> transports = new HashMap<>();
  private final Sender http;
  private final Sender mail;

  /**
   * @param environment normally {@code System::getenv}
   * @param threads messages on their way at one time
   * @throws io.outcry.webhook.receivers.InvalidReceiverException if one cannot be resolved here
   */
  public Transports(
      List<Receiver> receivers, Function<String, @Nullable String> environment, int threads) {
    this(
        receivers,
        environment,
        threads,
        Timeouts.DEFAULT,
        HostResolver.OF_THIS_MACHINE,
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** As the other, with all that belongs to the machine. */
  public Transports(
      List<Receiver> receivers,
      Function<String, @Nullable String> environment,
      int threads,
      Timeouts timeouts,
      HostResolver resolver,
      SSLSocketFactory tls) {
    http = new Sender("outcry-webhook", timeouts, threads, resolver, tls);
    mail = new Sender("outcry-mail", timeouts, threads, resolver, tls);
    for (Receiver receiver : receivers) {
      Endpoint endpoint = receiver.resolve(environment);
      endpoints.put(receiver.id(), endpoint);
      transports.put(receiver.id(), transport(receiver, endpoint));
    }
  }

  public boolean knows(String receiver) {
    return endpoints.containsKey(receiver);
  }

  /**
   * Changes when the receiver gets another address.
   *
   * @throws IllegalArgumentException if there is no such receiver
   */
  public int addressHash(String receiver) {
    return of(endpoints, receiver).address().hashCode();
  }

  /**
   * Starts one attempt; the future completes with an answer, on any thread.
   *
   * @param nowMillis epoch milliseconds
   * @throws IllegalArgumentException if there is no such receiver
   */
  public CompletableFuture<Answer> send(String receiver, Message message, long nowMillis) {
    return of(transports, receiver).send(message, nowMillis);
  }

  private Transport transport(Receiver receiver, Endpoint endpoint) {
    Destination destination = receiver.destination();
    if (destination instanceof SlackBot bot) {
      return new SlackBotMessages(bot, endpoint, http);
    }
    if (destination instanceof PagerDuty) {
      return new PagerDutyEvents(endpoint, http);
    }
    if (destination instanceof Mailbox mailbox) {
      return new MailTransport(mailbox, endpoint, mail);
    }
    return receiver.format().isSigned()
        ? new SignedWebhook(endpoint, receiver.format() == Format.CLOUDEVENTS, http)
        : new PlainWebhook(endpoint, http);
  }

  private static <T> T of(Map<String, T> known, String receiver) {
    T found = known.get(receiver);
    if (found == null) {
      throw new IllegalArgumentException("No receiver " + receiver);
    }
    return found;
  }

  /** Cuts what is under way. */
  @Override
  public void close() {
    http.close();
    mail.close();
  }
}
