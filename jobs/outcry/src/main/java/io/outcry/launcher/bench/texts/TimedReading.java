// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.texts;

import io.outcry.launcher.bench.runs.Taken;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One way to read texts, on one thread and timed; it goes on in the texts where it stopped. */
final class TimedReading {
  private static final int STEP = 64;

  private final List<String> texts;
  private final ToDoubleFunction<String> read;
  private int next;
  private double sum;

  /**
   * @param read returns a number that depends on the text, lest the compiler leave it out
   */
  TimedReading(List<String> texts, ToDoubleFunction<String> read) {
    this.texts = texts;
    this.read = read;
  }

  /**
   * Reads until that much processor time is used; texts per second of it. What others take of the
   * machine does not count.
   */
  double textsPerSecond(long cpuNanos) {
    Taken start = Taken.now();
    Taken taken;
    long done = 0;
    do {
      for (int i = 0; i < STEP; i++) {
        sum += read.applyAsDouble(texts.get(next));
        next = (next + 1) % texts.size();
      }
      done += STEP;
      taken = start.until(Taken.now());
    } while (taken.cpuNanos() < cpuNanos);
    if (!Double.isFinite(sum)) {
      throw new IllegalStateException("a text was read as no number");
    }
    return done * 1e9 / taken.cpuNanos();
  }
}
