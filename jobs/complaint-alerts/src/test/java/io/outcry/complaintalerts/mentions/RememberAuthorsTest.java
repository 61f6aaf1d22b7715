// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import static io.outcry.complaintalerts.Posts.DAY;
import static io.outcry.complaintalerts.Posts.HOUR;
import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.authorGone;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.Harness;
import io.outcry.complaintalerts.order.EventOrder;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class RememberAuthorsTest {
  private static final AuthorEvent GONE = AuthorEvent.gone(authorGone("99", START + HOUR));

  @Test
  void the_end_of_an_author_goes_to_each_brand_that_the_author_spoke_about() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var before = open(EventOrder.AS_IT_COMES, null)) {
      before.take(spoke("bolt-air", START), spoke("acme-air", START), spoke("acme-air", START + 1));
      assertThat(before.out()).isEmpty();
      checkpoint = before.checkpoint();
    }
    try (var after = open(EventOrder.AS_IT_COMES, checkpoint)) {
      after.take(GONE, GONE);
      assertThat(told(after)).containsExactly("acme-air x:99", "bolt-air x:99");
      assertThat(after.out()).extracting(BrandEvent::atMillis).containsOnly(START + HOUR);
    }
  }

  @Test
  void the_end_of_somebody_who_never_spoke_of_a_brand_says_nothing() throws Exception {
    try (var stage = open(EventOrder.AS_IT_COMES, null)) {
      stage.take(GONE);
      assertThat(stage.out()).isEmpty();
      stage.watermark(START + HOUR + 10 * MINUTE);
      assertThat(stage.timers()).isZero();
      assertThat(stage.entries()).isZero();
    }
  }

  @Test
  void a_post_that_the_end_of_its_author_has_overtaken_goes_too() throws Exception {
    try (var stage = open(EventOrder.AS_IT_COMES, null)) {
      stage.take(GONE, spoke("acme-air", START + HOUR - 1), spoke("acme-air", START + HOUR + 1));
      assertThat(told(stage)).containsExactly("acme-air x:99");
      stage.take(AuthorEvent.gone(authorGone("99", START + 2 * HOUR))); // back, and gone once more
      assertThat(told(stage)).containsExactly("acme-air x:99", "acme-air x:99");
    }
  }

  @Test
  void in_a_recording_the_end_comes_after_what_was_said_before_it() throws Exception {
    try (var stage = open(EventOrder.BY_EVENT_TIME, null)) {
      stage.take(GONE, spoke("bolt-air", START + HOUR + 1), spoke("acme-air", START + HOUR));
      stage.watermark(START + HOUR + 1);
      assertThat(told(stage)).containsExactly("acme-air x:99");
    }
  }

  @Test
  void a_brand_is_forgotten_seven_days_after_the_author_last_spoke_about_it() throws Exception {
    try (var stage = open(EventOrder.AS_IT_COMES, null)) {
      stage.take(spoke("acme-air", START + MINUTE), spoke("acme-air", START)); // one came late
      stage.watermark(START + 7 * DAY);
      assertThat(stage.timers()).isEqualTo(1);
      stage.watermark(START + 7 * DAY + MINUTE);
      assertThat(stage.timers()).isZero();
      assertThat(stage.entries()).isZero();
    }
  }

  private static AuthorEvent spoke(String brand, long atMillis) {
    return new AuthorEvent("x:99", brand, atMillis);
  }

  private static List<String> told(Harness<AuthorEvent, BrandEvent> stage) {
    return stage.out().stream().map(it -> it.brand() + " " + it.goneAuthor()).toList();
  }

  private static Harness<AuthorEvent, BrandEvent> open(
      EventOrder order, @Nullable OperatorSubtaskState checkpoint) throws Exception {
    return Harness.open(new RememberAuthors(order), AuthorEvent::author, checkpoint);
  }
}
