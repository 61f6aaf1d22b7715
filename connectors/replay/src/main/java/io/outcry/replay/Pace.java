// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import io.outcry.replay.tape.Stamped;
import org.jspecify.annotations.Nullable;

/** When the next record is due, so that event time runs {@code speed} times as fast as the wall. */
final class Pace {
  private final @Nullable Double speed;
  private boolean started;
  private long firstMillis;
  private long startNanos;

  /**
   * @param speed null for no pace at all
   */
  Pace(@Nullable Double speed) {
    this.speed = speed;
  }

  /** Nanoseconds that {@code record} is ahead of its time at {@code nowNanos}; 0 or less: due. */
  long waitNanos(Stamped record, long nowNanos) {
    if (speed == null || !record.ownTime()) {
      return 0;
    }
    if (!started) {
      started = true;
      firstMillis = record.timestampMillis();
      startNanos = nowNanos;
    }
    double nanos = (record.timestampMillis() - firstMillis) * 1e6 / speed;
    return (long) nanos - (nowNanos - startNanos);
  }
}
