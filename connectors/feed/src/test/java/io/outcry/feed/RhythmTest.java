// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.feed.items.FeedItem;
import io.outcry.schemas.posts.Author;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private final Rhythm rhythm = Rhythm.USUAL;

  @Test
  void a_feed_is_asked_for_twice_in_the_usual_time_between_its_items() {
    assertThat(rhythm.after(every(Duration.ofMinutes(40)), Duration.ZERO)).hasMinutes(20);
  }

  @Test
  void one_long_pause_does_not_count() {
    List<FeedItem> items = new ArrayList<>(every(Duration.ofMinutes(40)));
    items.add(item(CollectingEar.NOW.minus(Duration.ofDays(900))));
    assertThat(rhythm.after(items, Duration.ZERO)).hasMinutes(20);
  }

  @Test
  void it_stays_within_its_bounds() {
    assertThat(rhythm.after(every(Duration.ofSeconds(9)), Duration.ZERO)).hasMinutes(2);
    assertThat(rhythm.after(every(Duration.ofDays(9)), Duration.ZERO)).hasMinutes(60);
    assertThat(rhythm.after(every(Duration.ofMinutes(40)), Duration.ofDays(1))).hasMinutes(60);
  }

  @Test
  void no_sooner_than_the_feed_asks_for() {
    assertThat(rhythm.after(every(Duration.ofMinutes(40)), Duration.ofMinutes(45))).hasMinutes(45);
  }

  @Test
  void a_feed_of_which_nothing_is_known_is_asked_for_each_quarter_of_an_hour() {
    assertThat(rhythm.after(List.of(), Duration.ZERO)).hasMinutes(15);
    assertThat(rhythm.first()).hasMinutes(15);
  }

  private static List<FeedItem> every(Duration gap) {
    List<FeedItem> all = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      all.add(item(CollectingEar.NOW.minus(gap.multipliedBy(i))));
    }
    return all;
  }

  private static FeedItem item(Instant published) {
    Author author = new Author("a", null, null);
    return new FeedItem("feed:1", author, "", null, null, List.of(), 0, published, null);
  }
}
