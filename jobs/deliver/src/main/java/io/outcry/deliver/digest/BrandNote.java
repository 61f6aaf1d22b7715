// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import io.outcry.schemas.windows.BrandWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * How much was said about a brand. A later revision of a window replaces the earlier one, as long
 * as it is among the last {@link #REMEMBERED}.
 *
 * <p>Evolution: as {@link DigestMemory}.
 *
 * @param recent the last windows
 */
public record BrandNote(
    String brand,
    long mentions,
    long mentionsBefore,
    long complaints,
    long complaintsBefore,
    List<Window> recent) {
  static final String SIZE = "PT5M";

  /** Windows may change for an hour after their end. */
  private static final int REMEMBERED = 24;

  /** What one window of five minutes said. */
  public record Window(long startMillis, long mentions, long complaints) {}

  static BrandNote none(String brand) {
    return new BrandNote(brand, 0, 0, 0, 0, new ArrayList<>());
  }

  /** The note after a window of five minutes that is not after the span. */
  BrandNote plus(BrandWindow window, DigestSpan span) {
    if (window.start().isBefore(span.before())) {
      return this;
    }
    long start = window.start().toEpochMilli();
    long oldMentions = 0;
    long oldComplaints = 0;
    List<Window> windows = new ArrayList<>(recent);
    for (Window known : recent) {
      if (known.startMillis == start) {
        oldMentions = known.mentions;
        oldComplaints = known.complaints;
        windows.remove(known);
      }
    }
    windows.add(new Window(start, window.mentions(), window.complaints()));
    if (windows.size() > REMEMBERED) {
      windows.remove(0);
    }
    long more = window.mentions() - oldMentions;
    long moreComplaints = window.complaints() - oldComplaints;
    boolean inSpan = !window.start().isBefore(span.from());
    return new BrandNote(
        brand,
        mentions + (inSpan ? more : 0),
        mentionsBefore + (inSpan ? 0 : more),
        complaints + (inSpan ? moreComplaints : 0),
        complaintsBefore + (inSpan ? 0 : moreComplaints),
        windows);
  }

  /** The same at the start of the next span. */
  BrandNote rolled() {
    return new BrandNote(brand, 0, mentions, 0, complaints, recent);
  }
}
