// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.order;

import io.outcry.schemas.posts.Inbound;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;

/**
 * Stays {@link #OUT_OF_ORDERNESS_MILLIS} behind the newest post of a split; only posts move it. A
 * split that falls silent goes on with the wall clock, so that stories end and windows close while
 * nobody writes. A split whose newest post is more than {@link #LIVE_WITHIN_MILLIS} old when it
 * falls silent was working off a backlog: the clock would make the rest of it late, so it is only
 * idle and the others lead.
 */
final class LiveWatermarkGenerator implements WatermarkGenerator<Inbound> {
  static final long OUT_OF_ORDERNESS_MILLIS = 60_000;

  /** The allowed lateness of windows: what a jump of the clock leaves behind still counts. */
  static final long LIVE_WITHIN_MILLIS = 3_600_000;

  private final long idleAfterMillis;
  private final RelativeClock activity;
  private final LongSupplier wallMillis;
  private long activeAtMillis;
  private long newestMillis = Long.MIN_VALUE;
  private long emittedMillis = Long.MIN_VALUE;

  /**
   * @param activity stands still while the split may not be read, so that pressure from behind is
   *     not taken for silence
   */
  LiveWatermarkGenerator(Duration idleAfter, RelativeClock activity, LongSupplier wallMillis) {
    this.idleAfterMillis = idleAfter.toMillis();
    this.activity = activity;
    this.wallMillis = wallMillis;
    this.activeAtMillis = activity.relativeTimeMillis();
  }

  @Override
  public void onEvent(Inbound inbound, long timestampMillis, WatermarkOutput output) {
    activeAtMillis = activity.relativeTimeMillis();
    if (inbound.kind() == Inbound.Kind.POST) {
      newestMillis = Math.max(newestMillis, timestampMillis);
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    boolean silent = activity.relativeTimeMillis() - activeAtMillis >= idleAfterMillis;
    if (silent) {
      long now = wallMillis.getAsLong();
      if (newestMillis >= now - LIVE_WITHIN_MILLIS) {
        newestMillis = Math.max(newestMillis, now);
      } else if (emittedMillis == newestMillis) { // else its last posts would move nothing
        output.markIdle();
        return;
      }
    }
    if (newestMillis != Long.MIN_VALUE) {
      emittedMillis = newestMillis;
      output.emitWatermark(new Watermark(newestMillis - OUT_OF_ORDERNESS_MILLIS - 1));
    }
  }
}
