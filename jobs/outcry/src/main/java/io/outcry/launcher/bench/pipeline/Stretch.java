// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import io.outcry.launcher.bench.runs.Taken;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The time from the first line about one of some posts to the last line about one of the last
 * thousand: what starts and ends a run is left out.
 */
final class Stretch {
  private static final int LAST = 1_000;

  private final int from;
  private final int to;
  private final AtomicReference<@Nullable Taken> begun = new AtomicReference<>();
  private final AtomicReference<@Nullable Taken> ended = new AtomicReference<>();

  /**
   * @param from the position of the first post that is measured
   * @param to one more than that of the last
   */
  Stretch(int from, int to) {
    this.from = from;
    this.to = to;
  }

  void told(int position) {
    if (position < from) {
      return;
    }
    if (begun.get() == null) {
      begun.compareAndSet(null, Taken.now());
    }
    if (position >= to - LAST) {
      ended.set(Taken.now());
    }
  }

  int posts() {
    return to - from;
  }

  /**
   * @throws IllegalStateException if there was no line at its start or its end
   */
  Taken taken() {
    Taken start = begun.get();
    Taken end = ended.get();
    if (start == null || end == null) {
      throw new IllegalStateException("no line about the last of %,d posts".formatted(to));
    }
    return start.until(end);
  }
}
