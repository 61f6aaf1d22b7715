// SPDX-License-Identifier: Apache-2.0
package io.outcry.network.http;

import io.outcry.network.Fault;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, taken piece by piece by the thread that wants it, which can give up where
 * a stream of the standard library would wait for ever. The next piece is asked for when the last
 * is used up, so a server is not read faster than it is listened to.
 */
final class Chunks implements HttpResponse.BodySubscriber<Chunks>, AutoCloseable {
  private record Event(List<ByteBuffer> buffers, boolean isEnd, @Nullable Throwable failure) {}

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private volatile Flow.@Nullable Subscription subscription;
  private volatile boolean closed;

  @Override
  public CompletionStage<Chunks> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription = newSubscription;
    if (closed) {
      newSubscription.cancel();
    } else {
      newSubscription.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    events.add(new Event(buffers, false, null));
  }

  @Override
  public void onError(Throwable failure) {
    events.add(new Event(List.of(), true, failure));
  }

  @Override
  public void onComplete() {
    events.add(new Event(List.of(), true, null));
  }

  /**
   * The next piece; null at the end of the body.
   *
   * @throws Fault if nothing comes for {@code longestSilence}, or the connection broke
   */
  @Nullable List<ByteBuffer> next(Duration longestSilence)
      throws IOException, InterruptedException {
    Event event = events.poll(longestSilence.toMillis(), TimeUnit.MILLISECONDS);
    if (event == null) {
      throw new Fault(
          Fault.Kind.CONNECTION, "nothing came for %d s".formatted(longestSilence.toSeconds()));
    }
    Throwable failure = event.failure();
    if (failure != null) {
      throw new Fault(
          Fault.Kind.CONNECTION, "the connection broke: " + Faults.words(failure), failure);
    }
    if (event.isEnd()) {
      events.add(event); // whoever asks again hears it again
      return null;
    }
    Flow.Subscription more = subscription;
    if (more != null) {
      more.request(1);
    }
    return event.buffers();
  }

  @Override
  public void close() {
    closed = true;
    Flow.Subscription open = subscription;
    if (open != null) {
      open.cancel();
    }
  }
}
