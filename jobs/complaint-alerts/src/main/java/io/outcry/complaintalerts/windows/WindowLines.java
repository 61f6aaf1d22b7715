// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.windows;

import io.outcry.domain.spikes.CountedPane;
import io.outcry.domain.trend.Shift;
import io.outcry.domain.windows.WindowLine;
import io.outcry.schemas.mentions.Sentiment;
import io.outcry.schemas.windows.BrandWindow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A window as its line, and as the pane for the desk of its brand. */
final class WindowLines {
  private WindowLines() {}

  static BrandWindow window(String brand, WindowLine line) {
    WindowLine.Sentiment mood = line.sentiment();
    return new BrandWindow(
        brand,
        Instant.ofEpochMilli(line.startMillis()),
        Instant.ofEpochMilli(line.endMillis()),
        line.size().name(),
        line.revision() + 1,
        line.mentions(),
        line.authors(),
        mood == null ? null : new Sentiment(mood.negative(), mood.neutral(), mood.positive()),
        mood == null ? null : mood.net(),
        line.complaints(),
        null,
        line.originals(),
        line.reposts(),
        line.replies(),
        line.quotes(),
        line.reproduction(),
        line.surprise(),
        line.warming(),
        line.notUnderstood() == null ? 0 : line.notUnderstood(),
        line.perNetwork(),
        line.complaintSurprise(),
        trend(line.trend()));
  }

  private static BrandWindow.@Nullable Trend trend(@Nullable Shift shift) {
    return shift == null
        ? null
        : new BrandWindow.Trend(
            Instant.ofEpochMilli(shift.sinceMillis()),
            shift.before(),
            shift.after(),
            shift.isUp() ? "up" : "down");
  }

  /** For the desk; null for other lines than those of five minutes in which somebody spoke. */
  static @Nullable CountedPane pane(WindowLine line) {
    WindowLine.Sentiment mood = line.sentiment();
    return line.ofMentions() == null || line.ofComplaints() == null || mood == null
        ? null
        : new CountedPane(
            line.startMillis(),
            line.mentions(),
            line.complaints(),
            line.authors(),
            mood.negative(),
            mood.neutral(),
            mood.positive(),
            line.notUnderstood() == null ? 0 : line.notUnderstood(),
            line.perNetwork(),
            line.ofMentions(),
            line.ofComplaints());
  }
}
