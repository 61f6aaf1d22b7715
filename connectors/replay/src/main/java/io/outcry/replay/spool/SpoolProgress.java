// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.spool;

import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many records have been put in order so far: a metric, and a line in the log now and then. */
public final class SpoolProgress {
  private static final Logger LOG = LoggerFactory.getLogger(SpoolProgress.class);
  private static final long LOG_EVERY_NANOS = 5_000_000_000L;

  private final LongSupplier nanoClock;
  private long loggedNanos;
  private volatile long records;

  public SpoolProgress(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    this.loggedNanos = nanoClock.getAsLong();
  }

  /** Called by the reading thread with the sum so far. */
  public void spooled(long sum) {
    records = sum;
    long now = nanoClock.getAsLong();
    if (now - loggedNanos >= LOG_EVERY_NANOS) {
      loggedNanos = now;
      LOG.info("{} records read and put in order so far", sum);
    }
  }

  /** Any thread may ask. */
  public long records() {
    return records;
  }
}
