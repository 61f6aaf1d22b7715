// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.runs;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** One way to read records, on one thread and timed; it goes on where it stopped. */
public final class TimedReading<T> {
  private static final int STEP = 64;

  private final List<T> records;
  private final ToDoubleFunction<T> read;
  private int next;
  private double sum;

  /**
   * @param read returns a number that depends on the record, lest the compiler leave it out
   */
  public TimedReading(List<T> records, ToDoubleFunction<T> read) {
    this.records = records;
    this.read = read;
  }

  /**
   * Reads until that much processor time is used; records per second of it. What others take of the
   * machine does not count.
   */
  public double perSecond(long cpuNanos) {
    Taken start = Taken.now();
    Taken taken;
    long done = 0;
    do {
      for (int i = 0; i < STEP; i++) {
        sum += read.applyAsDouble(records.get(next));
        next = (next + 1) % records.size();
      }
      done += STEP;
      taken = start.until(Taken.now());
    } while (taken.cpuNanos() < cpuNanos);
    if (!Double.isFinite(sum)) {
      throw new IllegalStateException("a record was read as no number");
    }
    return done * 1e9 / taken.cpuNanos();
  }
}
