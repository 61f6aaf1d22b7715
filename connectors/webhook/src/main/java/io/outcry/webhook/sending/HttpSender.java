// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends POSTs on threads of its own. Each attempt ends by itself within {@link
 * Timeouts#wholeMillis}, whatever the receiver does. Thread-safe.
 */
public final class HttpSender implements AutoCloseable {
  private static final long IDLE_THREAD_SECONDS = 30;

  private final Timeouts timeouts;
  private final HostResolver resolver;
  private final SSLSocketFactory tls;
  private final ThreadPoolExecutor executor;
  private final Set<HttpExchange> open = ConcurrentHashMap.newKeySet();

  /**
   * @param threads attempts at one time; further ones wait, and their time starts when they start
   */
  public HttpSender(Timeouts timeouts, int threads, HostResolver resolver, SSLSocketFactory tls) {
    this.timeouts = timeouts;
    this.resolver = resolver;
    this.tls = tls;
    this.executor =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_THREAD_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "outcry-webhook");
              thread.setDaemon(true);
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
  }

  /** Starts one attempt; the future completes with an answer, on any thread. */
  public CompletableFuture<Answer> send(HttpCall call) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    executor.execute(() -> run(call, answer));
    return answer;
  }

  private void run(HttpCall call, CompletableFuture<Answer> answer) {
    HttpExchange exchange = new HttpExchange(call, timeouts.connectMillis(), resolver, tls);
    CompletableFuture<Void> over = new CompletableFuture<>();
    open.add(exchange);
    var unused =
        over.completeOnTimeout(null, timeouts.wholeMillis(), TimeUnit.MILLISECONDS)
            .thenRun(() -> answer.complete(exchange.end()));
    try {
      exchange.run();
      over.complete(null);
    } catch (RuntimeException e) { // a bug of ours: the caller's to report
      answer.completeExceptionally(e);
    } finally {
      open.remove(exchange);
    }
  }

  /** Cuts what is under way; attempts that have not begun never answer. */
  @Override
  public void close() {
    executor.shutdownNow();
    open.forEach(HttpExchange::end);
  }
}
