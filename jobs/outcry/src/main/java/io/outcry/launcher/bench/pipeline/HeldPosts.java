// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import io.outcry.launcher.bench.runs.Taken;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of posts that are there before the clock starts; it starts when the first is taken.
 *
 * <p>Held by name in this process, since a job travels to its tasks as bytes and these must not.
 */
final class HeldPosts {
  private static final Map<String, HeldPosts> BY_NAME = new ConcurrentHashMap<>();

  private final List<byte[]> records;
  private final AtomicReference<@Nullable Taken> start = new AtomicReference<>();
  private final Latencies latencies;
  private final Stretch stretch;
  private final AtomicInteger left;
  private final CompletableFuture<Void> allRead = new CompletableFuture<>();
  private final Set<Thread> atEnd = ConcurrentHashMap.newKeySet();

  private HeldPosts(List<byte[]> records, int measuredFrom) {
    this.records = records;
    latencies = new Latencies(records.size());
    stretch = new Stretch(measuredFrom, records.size());
    left = new AtomicInteger(records.size());
  }

  static void hold(String name, List<byte[]> records) {
    hold(name, records, 0);
  }

  /**
   * @param measuredFrom the position from which on posts are measured; those before prepare
   */
  static HeldPosts hold(String name, List<byte[]> records, int measuredFrom) {
    HeldPosts held = new HeldPosts(records, measuredFrom);
    BY_NAME.put(name, held);
    return held;
  }

  static void drop(String name) {
    BY_NAME.remove(name);
  }

  static HeldPosts named(String name) {
    HeldPosts held = BY_NAME.get(name);
    if (held == null) {
      throw new IllegalStateException("no posts are held as " + name);
    }
    return held;
  }

  int count() {
    return records.size();
  }

  /** How long the posts took on their way through the last job. */
  Latencies latencies() {
    return latencies;
  }

  byte[] take(int position) {
    read(position);
    return records.get(position);
  }

  /** The post at {@code position} is read, from here or from where it was written to. */
  void read(int position) {
    latencies.taken(position, System.nanoTime());
    if (start.get() == null) {
      start.compareAndSet(null, Taken.now());
    }
    if (left.decrementAndGet() == 0) {
      allRead.complete(null);
    }
  }

  /** A line about the post at {@code position} was made. */
  void told(int position) {
    latencies.told(position, System.nanoTime());
    stretch.told(position);
  }

  /** The thread of a task reads the last post of the task. */
  void readsItsLast(Thread task) {
    atEnd.add(task);
  }

  boolean hasReadItsLast(Thread task) {
    return atEnd.contains(task);
  }

  /** Done once each post was read for the first time. */
  CompletableFuture<Void> allRead() {
    return allRead;
  }

  /** What the measured posts took, from the first line about one of them to the last. */
  Stretch stretch() {
    return stretch;
  }

  List<byte[]> records() {
    return records;
  }

  /** What it took since the first post was taken; the clock then stands at zero again. */
  Taken taken() {
    Taken end = Taken.now();
    return Objects.requireNonNull(start.getAndSet(null), "no post was taken").until(end);
  }
}
