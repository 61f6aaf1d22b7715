// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the threads that listen hand to the task: bounded, so that they wait for a busy job. */
final class HandOver<T> {
  private final BlockingQueue<T> queue;
  private volatile CompletableFuture<Void> available = new CompletableFuture<>();

  HandOver(int capacity) {
    queue = new ArrayBlockingQueue<>(capacity);
  }

  void put(T element) throws InterruptedException {
    queue.put(element);
    available.complete(null);
  }

  /** The oldest; null if there is none. Only the task calls it. */
  @Nullable T poll() {
    T element = queue.poll();
    if (element == null && available.isDone()) {
      available = new CompletableFuture<>();
      element = queue.poll(); // what came before the new future was there
      if (element != null) {
        available.complete(null);
      }
    }
    return element;
  }

  /** Done as soon as there may be something to poll. */
  CompletableFuture<Void> available() {
    CompletableFuture<Void> now = available;
    if (!queue.isEmpty()) {
      now.complete(null);
    }
    return now;
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }
}
