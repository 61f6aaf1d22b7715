// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import io.outcry.schemas.posts.Inbound;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/** Watermarks of a replay; timestamps are those that the source gives. */
public final class ReplayWatermarks {
  /** Out-of-orderness of a file that is replayed in its own order: 60 s, in milliseconds. */
  public static final long OUT_OF_ORDERNESS_MILLIS = 60_000;

  private ReplayWatermarks() {}

  /**
   * Sorted: one millisecond behind the newest record, now and then, and with the newest record once
   * all are played. In file order: 60 seconds behind the newest, after each record, so that what is
   * late does not depend on the wall clock.
   */
  public static WatermarkStrategy<Inbound> of(Arrival arrival) {
    return switch (arrival) {
      case SORTED -> WatermarkStrategy.forMonotonousTimestamps();
      case FILE -> WatermarkStrategy.forGenerator(context -> new AfterEachRecord());
    };
  }

  private static final class AfterEachRecord implements WatermarkGenerator<Inbound> {
    private long newestMillis = Long.MIN_VALUE;

    @Override
    public void onEvent(Inbound record, long timestampMillis, WatermarkOutput output) {
      if (timestampMillis > newestMillis) {
        newestMillis = timestampMillis;
        output.emitWatermark(new Watermark(newestMillis - OUT_OF_ORDERNESS_MILLIS - 1));
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {}
  }
}
