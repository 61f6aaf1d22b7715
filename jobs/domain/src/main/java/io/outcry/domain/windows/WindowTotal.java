// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

import io.outcry.domain.reproduction.Reproduction;
import io.outcry.domain.trend.Shift;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The slots of one window, summed up to its line. */
final class WindowTotal {
  private final WindowSize size;
  private final long endMillis;
  private final PaneBuilder total;
  private double exposure;

  WindowTotal(WindowSize size, long endMillis, Collection<Slot> slots) {
    this.size = size;
    this.endMillis = endMillis;
    this.total = new PaneBuilder(endMillis - size.millis());
    for (Slot slot : slots) {
      total.add(slot.total);
      long laterMillis = endMillis - slot.startMillis - BrandWindows.STEP_MILLIS;
      exposure += slot.total.counts().exposure(laterMillis);
    }
  }

  /**
   * @param trend null in five minutes
   * @param slot the five minutes; null if nobody spoke in them, and in an hour
   */
  WindowLine line(EmittedState as, @Nullable Shift trend, @Nullable Slot slot) {
    PaneCounts counts = total.counts();
    long mentions = counts.mentions();
    return new WindowLine(
        endMillis - size.millis(),
        endMillis,
        size,
        as.revision(),
        mentions,
        total.authors(),
        sentiment(counts),
        counts.complaints(),
        counts.originals(),
        counts.replies(),
        counts.reposts(),
        counts.quotes(),
        mentions == 0 ? null : (double) counts.notUnderstood() / mentions,
        total.perNetwork(),
        Reproduction.mean(counts.children(), exposure),
        as.surprise(),
        as.warming(),
        as.complaintSurprise(),
        trend,
        slot == null ? null : slot.ofMentions(),
        slot == null ? null : slot.ofComplaints());
  }

  private static WindowLine.@Nullable Sentiment sentiment(PaneCounts counts) {
    if (counts.mentions() == 0) {
      return null;
    }
    double micros = (double) counts.mentions() * PaneCounts.ONE;
    return new WindowLine.Sentiment(
        counts.negativeMicros() / micros,
        counts.neutralMicros() / micros,
        counts.positiveMicros() / micros);
  }
}
