// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.attempts;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs attempts on threads of its own, and ends each in time. Thread-safe. */
public final class Attempts implements AutoCloseable {
  private static final long IDLE_THREAD_SECONDS = 30;

  private final long wholeMillis;
  private final ThreadPoolExecutor executor;
  private final Set<Attempt> open = ConcurrentHashMap.newKeySet();

  /**
   * @param threads attempts at one time; further ones wait, and their time starts when they start
   */
  public Attempts(String name, long wholeMillis, int threads) {
    this.wholeMillis = wholeMillis;
    this.executor =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_THREAD_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              // what a library finds by its class loader lies beside us, not beside our caller
              thread.setContextClassLoader(Attempts.class.getClassLoader());
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
  }

  public CompletableFuture<Reply> start(Attempt attempt) {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    executor.execute(() -> run(attempt, reply));
    return reply;
  }

  private void run(Attempt attempt, CompletableFuture<Reply> reply) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    open.add(attempt);
    var unused =
        over.completeOnTimeout(null, wholeMillis, TimeUnit.MILLISECONDS)
            .thenRun(() -> reply.complete(attempt.end()));
    try {
      attempt.run();
      over.complete(null);
    } catch (RuntimeException e) { // a bug of ours: the caller's to report
      reply.completeExceptionally(e);
    } finally {
      open.remove(attempt);
    }
  }

  /** Cuts what is under way; attempts that have not begun never answer. */
  @Override
  public void close() {
    executor.shutdownNow();
    open.forEach(Attempt::end);
  }
}
