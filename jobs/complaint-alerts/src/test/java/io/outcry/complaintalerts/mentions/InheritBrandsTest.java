// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import static io.outcry.complaintalerts.Posts.DAY;
import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.SECOND;
import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.bareRepost;
import static io.outcry.complaintalerts.Posts.edited;
import static io.outcry.complaintalerts.Posts.original;
import static io.outcry.complaintalerts.Posts.quote;
import static io.outcry.complaintalerts.Posts.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.Harness;
import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.schemas.posts.Post;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class InheritBrandsTest {
  private static final Post ROOT = original("root", START, "Acme Air lost my bag");

  @Test
  void a_child_after_its_root_has_the_brands_of_the_root() throws Exception {
    try (var stage = live(null)) {
      stage.take(naming("acme-air", ROOT));
      stage.take(naming(reply("child", "root", START + MINUTE, "mine too")));
      stage.take(naming(quote("quote", "root", START + MINUTE, "look at this")));
      assertThat(told(stage))
          .containsExactly(
              "x:root acme-air [name]",
              "x:child acme-air [conversation:x:root]",
              "x:quote acme-air [conversation:x:root]");
      assertThat(stage.out())
          .last()
          .extracting(it -> it.brands().get(0).voice())
          .isEqualTo(Voice.CUSTOMER);
    }
  }

  @Test
  void a_child_that_names_a_brand_keeps_that_and_inherits_nothing() throws Exception {
    try (var stage = live(null)) {
      stage.take(naming("acme-air", ROOT));
      stage.take(naming("bolt-air", reply("child", "root", START, "Bolt Air is better")));
      assertThat(told(stage)).containsExactly("x:root acme-air [name]", "x:child bolt-air [name]");
    }
  }

  @Test
  void a_child_before_its_root_waits_for_it_across_a_restart() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var before = live(null)) {
      before.take(naming(reply("child", "root", START + SECOND, "mine too")));
      assertThat(before.out()).isEmpty();
      checkpoint = before.checkpoint();
    }
    try (var after = live(checkpoint)) {
      after.take(naming("acme-air", ROOT));
      assertThat(told(after))
          .containsExactly("x:root acme-air [name]", "x:child acme-air [conversation:x:root]");
    }
  }

  @Test
  void a_child_waits_sixty_seconds_of_event_time_and_no_longer() throws Exception {
    try (var stage = live(null)) {
      stage.take(naming(reply("child", "root", START, "mine too")));
      stage.watermark(START + MINUTE - 1);
      assertThat(stage.fates()).isEmpty();
      stage.watermark(START + MINUTE);
      assertThat(stage.fates()).containsExactly(Fate.NO_PARENT);
      assertThat(stage.out()).isEmpty();
      assertThat(stage.timers()).isZero();
      assertThat(stage.entries()).isZero();
    }
  }

  @Test
  void a_child_waits_for_a_root_of_a_partition_that_is_far_behind() throws Exception {
    try (var stage = live(null)) {
      stage.take(naming(reply("child", "root", START + SECOND, "mine too")));
      stage.take(naming(reply("much-later", "root", START + 10 * MINUTE, "and mine")));
      assertThat(stage.fates()).as("the watermark stands still").isEmpty();
      stage.take(naming("acme-air", ROOT));
      assertThat(told(stage))
          .containsExactly(
              "x:root acme-air [name]",
              "x:child acme-air [conversation:x:root]",
              "x:much-later acme-air [conversation:x:root]");
    }
  }

  @Test
  void a_root_of_no_brand_waits_for_nobody() throws Exception {
    try (var stage = live(null)) {
      stage.take(naming(reply("alone", "alone", START, "no brand here")));
      assertThat(stage.fates()).containsExactly(Fate.NO_PARENT);
    }
  }

  @Test
  void a_bare_repost_goes_on_without_a_root_because_the_next_stage_may_know_it() throws Exception {
    try (var stage = live(null)) {
      stage.take(naming(bareRepost("share", "reply", START)));
      stage.watermark(START + MINUTE);
      assertThat(told(stage)).containsExactly("x:share");
      assertThat(stage.fates()).isEmpty();
    }
  }

  @Test
  void in_a_recording_the_root_comes_first_and_nothing_waits() throws Exception {
    try (var stage = bounded()) {
      stage.take(naming(reply("orphan", "gone", START, "mine too")));
      stage.take(naming(reply("child", "root", START + 1, "mine too")));
      stage.take(naming("acme-air", ROOT)); // later in the stream, earlier in time
      stage.watermark(START + 1);
      assertThat(told(stage))
          .containsExactly("x:root acme-air [name]", "x:child acme-air [conversation:x:root]");
      assertThat(stage.fates()).containsExactly(Fate.NO_PARENT);
    }
  }

  @Test
  void what_inherits_is_not_inherited_from() throws Exception {
    try (var stage = bounded()) {
      stage.take(naming("acme-air", ROOT));
      stage.take(naming(quote("quote", "root", START + 1, "look")));
      stage.take(naming(quote("deeper", "quote", START + 2, "look here")));
      stage.watermark(START + 2);
      assertThat(told(stage)).hasSize(2).doesNotContain("x:deeper");
      assertThat(stage.fates()).containsExactly(Fate.NO_PARENT);
    }
  }

  @Test
  void a_conversation_is_forgotten_seven_days_after_its_root() throws Exception {
    try (var stage = live(null)) {
      stage.take(naming("acme-air", ROOT));
      stage.take(naming(reply("in-time", "root", START + 7 * DAY - 1, "still no bag")));
      assertThat(stage.out()).hasSize(2);
      assertThat(stage.timers()).isEqualTo(1);
      stage.watermark(START + 7 * DAY);
      assertThat(stage.timers()).isZero();
      assertThat(stage.entries()).isZero();
    }
  }

  @Test
  void duplicates_pass_for_the_next_stage_to_tell() throws Exception {
    try (var stage = live(null)) {
      Post child = reply("child", "root", START + 1, "mine too");
      stage.take(naming("acme-air", ROOT), naming("acme-air", ROOT));
      stage.take(naming(child), naming(child));
      assertThat(stage.out()).hasSize(4);
      assertThat(stage.timers()).isEqualTo(1);
    }
  }

  @Test
  void an_edit_of_the_root_does_not_change_whose_conversation_it_is() throws Exception {
    try (var stage = live(null)) {
      stage.take(naming("acme-air", ROOT));
      stage.take(naming("bolt-air", edited(ROOT, START + MINUTE, "I meant Bolt Air")));
      stage.take(naming(reply("child", "root", START + 2 * MINUTE, "mine too")));
      assertThat(told(stage)).last().isEqualTo("x:child acme-air [conversation:x:root]");
    }
  }

  @Test
  void an_edit_that_names_no_brand_any_more_goes_on_to_where_the_post_is_remembered()
      throws Exception {
    try (var stage = live(null)) {
      stage.take(naming(edited(ROOT, START + MINUTE, "they lost my bag")));
      stage.take(naming(edited(reply("child", "other", START, "a"), START + MINUTE, "b")));
      assertThat(told(stage)).containsExactly("x:root");
      stage.watermark(START + MINUTE);
      assertThat(told(stage)).containsExactly("x:root", "x:child");
      assertThat(stage.fates()).isEmpty();
    }
  }

  @Test
  void a_flood_of_replies_to_an_unknown_root_is_bounded() throws Exception {
    try (var stage = live(null)) {
      for (int i = 0; i < InheritBrands.MOST_WAITING + 5; i++) {
        stage.take(naming(reply("child" + i, "root", START + i, "me too")));
      }
      assertThat(stage.fates()).hasSize(5).containsOnly(Fate.NO_PARENT);
      stage.watermark(START + 2 * MINUTE);
      assertThat(stage.fates()).hasSize(InheritBrands.MOST_WAITING + 5);
      assertThat(stage.entries()).isZero();
    }
  }

  private static Harness<Sighting, Sighting> live(@Nullable OperatorSubtaskState checkpoint)
      throws Exception {
    return Harness.open(
        new InheritBrands(EventOrder.AS_IT_COMES, Duration.ofMinutes(1)),
        it -> it.post().conversation(),
        checkpoint);
  }

  private static Harness<Sighting, Sighting> bounded() throws Exception {
    return Harness.open(
        new InheritBrands(EventOrder.BY_EVENT_TIME, Duration.ZERO),
        it -> it.post().conversation(),
        null);
  }

  private static Sighting naming(Post post) {
    return new Sighting(post, List.of());
  }

  private static Sighting naming(String brand, Post post) {
    return new Sighting(post, List.of(new BrandMatch(brand, Voice.CUSTOMER, List.of("name"))));
  }

  private static List<String> told(Harness<Sighting, Sighting> stage) {
    return stage.out().stream()
        .map(
            it ->
                it.post().id()
                    + (it.brands().isEmpty()
                        ? ""
                        : " " + it.brands().get(0).brandId() + " " + it.brands().get(0).why()))
        .toList();
  }
}
