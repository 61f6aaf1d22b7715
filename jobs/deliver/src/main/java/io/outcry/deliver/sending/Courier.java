// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.webhook.receivers.Endpoint;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.sending.Answer;
import io.outcry.webhook.sending.HostResolver;
import io.outcry.webhook.sending.HttpCall;
import io.outcry.webhook.sending.HttpSender;
import io.outcry.webhook.sending.Timeouts;
import io.outcry.webhook.signing.SignedHeaders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Signs and sends; knows the endpoints, which are resolved on this worker, once. */
final class Courier implements AutoCloseable {
  private static final int MOST_THREADS = 128;

  private final Map<String, Receiver> receivers;
  private final Map<String, Endpoint> endpoints;
  private final HttpSender sender;

  /**
   * @throws io.outcry.webhook.receivers.InvalidReceiverException if one cannot be resolved here
   */
  Courier(List<Receiver> receivers, Function<String, @Nullable String> environment) {
    this.receivers = receivers.stream().collect(Collectors.toMap(Receiver::id, it -> it));
    this.endpoints =
        receivers.stream().collect(Collectors.toMap(Receiver::id, it -> it.resolve(environment)));
    int threads = Math.max(1, ReceiverQueue.IN_FLIGHT * receivers.size());
    this.sender =
        new HttpSender(
            Timeouts.DEFAULT,
            Math.min(MOST_THREADS, threads),
            HostResolver.OF_THIS_MACHINE,
            (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** Not so after the receivers file lost it while messages were waiting. */
  boolean knows(String receiver) {
    return endpoints.containsKey(receiver);
  }

  @Nullable String fallbackOf(String receiver) {
    Receiver known = receivers.get(receiver);
    return known == null ? null : known.fallback();
  }

  int addressHash(String receiver) {
    return endpoint(receiver).address().hashCode();
  }

  CompletableFuture<Answer> send(QueuedMessage queued, long nowMillis) {
    Endpoint endpoint = endpoint(queued.target());
    String body = queued.message().body();
    Map<String, String> headers =
        SignedHeaders.of(
            queued.messageId(), nowMillis / 1_000, body.getBytes(UTF_8), endpoint.secrets());
    return sender.send(
        new HttpCall(endpoint.address(), headers, body, endpoint.allowPrivateAddresses()));
  }

  private Endpoint endpoint(String receiver) {
    Endpoint endpoint = endpoints.get(receiver);
    if (endpoint == null) {
      throw new IllegalArgumentException("No receiver " + receiver);
    }
    return endpoint;
  }

  @Override
  public void close() {
    sender.close();
  }
}
