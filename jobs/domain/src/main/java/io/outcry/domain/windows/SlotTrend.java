// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

import io.outcry.domain.trend.NegativeTrend;
import io.outcry.domain.trend.Shift;
import io.outcry.domain.trend.TrendState;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Feeds the trend with hours that no late post can change any more. Not thread-safe. */
final class SlotTrend {
  private static final long HOUR_MILLIS = NegativeTrend.HOUR_MILLIS;

  private final NegativeTrend trend;

  /**
   * @param state null if nothing was seen
   */
  SlotTrend(@Nullable TrendState state) {
    trend = state == null ? NegativeTrend.fresh() : NegativeTrend.of(state);
  }

  TrendState toState() {
    return trend.toState();
  }

  /** Takes the hours that end by {@code finalMillis}; all their slots must still be there. */
  void take(NavigableMap<Long, Slot> slots, long finalMillis) {
    Map.Entry<Long, Slot> next = slots.ceilingEntry(trend.dueMillis());
    while (next != null) {
      long hourMillis = Math.floorDiv(next.getKey(), HOUR_MILLIS) * HOUR_MILLIS;
      if (hourMillis + HOUR_MILLIS > finalMillis) {
        return;
      }
      long mentions = 0;
      long negativeMicros = 0;
      for (Slot slot : slots.subMap(hourMillis, hourMillis + HOUR_MILLIS).values()) {
        mentions += slot.mentions();
        negativeMicros += slot.total.counts().negativeMicros();
      }
      trend.next(hourMillis, mentions, (double) negativeMicros / PaneCounts.ONE);
      next = slots.ceilingEntry(hourMillis + HOUR_MILLIS);
    }
  }

  /** The shift that is news by the hours that end by {@code finalMillis}; null if there is none. */
  @Nullable Shift at(long finalMillis) {
    return trend.at(finalMillis);
  }
}
