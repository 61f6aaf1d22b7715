// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long each held post waits for the line of its first mention. */
final class Latencies {
  private static final long NEVER = 0;

  private final AtomicLongArray takenNanos;
  private final AtomicLongArray waitedNanos;

  Latencies(int posts) {
    takenNanos = new AtomicLongArray(posts);
    waitedNanos = new AtomicLongArray(posts);
  }

  /** The post at {@code position} is read. */
  void taken(int position, long nowNanos) {
    takenNanos.set(position, nowNanos);
  }

  /** A line about it was made; later ones change nothing. */
  void told(int position, long nowNanos) {
    long waited = Math.max(1, nowNanos - takenNanos.get(position));
    waitedNanos.compareAndSet(position, NEVER, waited);
  }

  /**
   * The latency that this share of the posts with a line does not exceed, in milliseconds.
   *
   * @param share above 0, at most 1
   * @throws IllegalStateException if no post has a line
   */
  double millis(double share) {
    long[] sorted = new long[waitedNanos.length()];
    Arrays.setAll(sorted, waitedNanos::get);
    long[] waited = Arrays.stream(sorted).filter(nanos -> nanos != NEVER).sorted().toArray();
    if (waited.length == 0) {
      throw new IllegalStateException("no post of the run became a mention");
    }
    int rank = (int) Math.ceil(share * waited.length);
    return Math.round(waited[Math.max(0, rank - 1)] / 1e4) / 100.0;
  }
}
