// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.metrics;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * How often something took how long, as a histogram of Prometheus: of each bound, how many took at
 * most as long. Unlike quantiles these add up over tasks, and Prometheus tells quantiles of any
 * span from them. One thread writes, any reads.
 */
public final class LatencyBuckets {
  /** The label that has the bound, in seconds. */
  public static final String BOUND = "le";

  /** The name of each count. */
  public static final String COUNT = "bucket";

  private static final String[] SECONDS = {
    "0.05", "0.1", "0.25", "0.5", "1", "2.5", "5", "10", "30", "60", "120", "300", "900", "3600",
    "+Inf"
  };
  private static final long[] MILLIS = {
    50,
    100,
    250,
    500,
    1_000,
    2_500,
    5_000,
    10_000,
    30_000,
    60_000,
    120_000,
    300_000,
    900_000,
    3_600_000,
    Long.MAX_VALUE
  };

  private final AtomicLongArray counts = new AtomicLongArray(MILLIS.length);

  /** Counts one; a clock that stepped back makes it 0. */
  public void took(long millis) {
    for (int bucket = 0; bucket < MILLIS.length; bucket++) {
      if (millis <= MILLIS[bucket]) {
        counts.incrementAndGet(bucket);
        return;
      }
    }
  }

  /** Gives each bound and what to ask for its count. */
  public void forEach(BiConsumer<String, LongSupplier> bucket) {
    for (int index = 0; index < MILLIS.length; index++) {
      int last = index;
      bucket.accept(SECONDS[index], () -> upTo(last));
    }
  }

  private long upTo(int last) {
    long sum = 0;
    for (int bucket = 0; bucket <= last; bucket++) {
      sum += counts.get(bucket);
    }
    return sum;
  }
}
