// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed;

import io.outcry.feed.items.FeedItem;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How often a feed is asked for: twice in the time between two of its items, within bounds, and no
 * sooner than it asks for, as long as that is within the bounds, too.
 */
record Rhythm(Duration shortest, Duration longest) implements Serializable {
  static final Rhythm USUAL = new Rhythm(Duration.ofMinutes(2), Duration.ofHours(1));
  private static final int NEWEST_ITEMS = 20;
  private static final int UNKNOWN_PART = 4; // of the longest: a quarter of an hour

  /** Before anything is known of the feed. */
  Duration first() {
    return longest.dividedBy(UNKNOWN_PART);
  }

  /**
   * @param asked how long the feed or its server asks to be left alone
   */
  Duration after(List<FeedItem> items, Duration asked) {
    List<Instant> newestFirst =
        items.stream()
            .map(FeedItem::published)
            .filter(Objects::nonNull)
            .sorted(Comparator.reverseOrder())
            .limit(NEWEST_ITEMS)
            .toList();
    if (newestFirst.size() < 2) {
      return within(longer(first(), asked));
    }
    List<Duration> between = new ArrayList<>();
    for (int i = 1; i < newestFirst.size(); i++) {
      between.add(Duration.between(newestFirst.get(i), newestFirst.get(i - 1)));
    }
    between.sort(Comparator.naturalOrder());
    Duration usual = between.get(between.size() / 2).dividedBy(2);
    return within(longer(usual, asked));
  }

  Duration within(Duration wanted) {
    return wanted.compareTo(longest) > 0 ? longest : longer(wanted, shortest);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
