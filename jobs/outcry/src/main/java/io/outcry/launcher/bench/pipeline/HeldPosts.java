// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import io.outcry.launcher.bench.runs.Taken;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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

  private HeldPosts(List<byte[]> records) {
    this.records = records;
    latencies = new Latencies(records.size());
  }

  static void hold(String name, List<byte[]> records) {
    BY_NAME.put(name, new HeldPosts(List.copyOf(records)));
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
    latencies.taken(position, System.nanoTime());
    if (start.get() == null) {
      start.compareAndSet(null, Taken.now());
    }
    return records.get(position);
  }

  /** What it took since the first post was taken; the clock then stands at zero again. */
  Taken taken() {
    Taken end = Taken.now();
    return Objects.requireNonNull(start.getAndSet(null), "no post was taken").until(end);
  }
}
