// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import static io.outcry.complaintalerts.Posts.DAY;
import static io.outcry.complaintalerts.Posts.HOUR;
import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.bareRepost;
import static io.outcry.complaintalerts.Posts.by;
import static io.outcry.complaintalerts.Posts.deletion;
import static io.outcry.complaintalerts.Posts.deletionWithoutTime;
import static io.outcry.complaintalerts.Posts.edited;
import static io.outcry.complaintalerts.Posts.original;
import static io.outcry.complaintalerts.Posts.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.Harness;
import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.Timed;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.schemas.posts.Post;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class RememberPostsTest {
  private static final Post POST = original("p", START, "Acme Air lost my bag");

  @Test
  void a_post_counts_once_and_its_duplicate_does_not_also_after_a_restart() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var before = live(null)) {
      before.take(naming(POST), naming(POST));
      assertThat(told(before)).containsExactly("x:p counts");
      assertThat(before.fates()).containsExactly(Fate.ATTRIBUTED, Fate.DUPLICATE);
      checkpoint = before.checkpoint();
    }
    try (var after = live(checkpoint)) {
      after.take(naming(POST));
      assertThat(after.out()).isEmpty();
      assertThat(after.fates()).containsExactly(Fate.DUPLICATE);
    }
  }

  @Test
  void a_later_version_is_an_edit_with_the_brands_of_the_first() throws Exception {
    try (var stage = live(null)) {
      stage.take(naming(POST));
      stage.take(naming(edited(POST, START + MINUTE, "they found it"), "bolt-air"));
      stage.take(unnamed(edited(POST, START + 2 * MINUTE, "all is well")));
      assertThat(told(stage)).containsExactly("x:p counts", "x:p edit", "x:p edit");
      assertThat(stage.out())
          .allSatisfy(
              it ->
                  assertThat(it.brands())
                      .extracting(BrandMatch::brandId)
                      .containsExactly("acme-air"));
      assertThat(stage.fates()).containsExactly(Fate.ATTRIBUTED, Fate.EDIT, Fate.EDIT);
    }
  }

  @Test
  void a_version_that_is_not_newer_than_what_is_known_is_a_duplicate() throws Exception {
    try (var stage = live(null)) {
      stage.take(naming(edited(POST, START + 2 * MINUTE, "second")));
      stage.take(naming(edited(POST, START + MINUTE, "first")), naming(POST));
      stage.take(naming(edited(POST, START + 2 * MINUTE, "second")));
      assertThat(told(stage)).containsExactly("x:p counts");
      assertThat(stage.fates())
          .containsExactly(Fate.ATTRIBUTED, Fate.DUPLICATE, Fate.DUPLICATE, Fate.DUPLICATE);
    }
  }

  @Test
  void in_a_recording_the_earliest_version_counts_whatever_the_order_of_lines() throws Exception {
    List<PostEvent> events = new ArrayList<>();
    events.add(naming(POST));
    events.add(naming(edited(POST, START + 1_000, "whole second")));
    events.add(naming(edited(POST, START + 1_500, "half a second later")));
    events.add(naming(edited(POST, START + 90_000_000_000L, "years later")));
    Random random = new Random(7);
    for (int round = 0; round < 10; round++) {
      Collections.shuffle(events, random);
      try (var stage = bounded()) {
        for (PostEvent event : events) {
          stage.take(event);
        }
        stage.watermark(START);
        assertThat(stage.out())
            .as("round %d", round)
            .extracting(it -> it.edit() + " " + textOf(it))
            .containsExactly(
                "false Acme Air lost my bag",
                "true whole second",
                "true half a second later",
                "true years later");
      }
    }
  }

  @Test
  void of_two_copies_that_differ_in_anything_the_same_one_counts_whatever_the_order()
      throws Exception {
    List<Remembered> first = null;
    PostEvent one = naming(by("ann", POST));
    PostEvent two = naming(by("bob", POST));
    for (List<PostEvent> order : List.of(List.of(one, two), List.of(two, one))) {
      try (var stage = bounded()) {
        stage.take(order.get(0), order.get(1));
        stage.watermark(START);
        assertThat(stage.out()).hasSize(1);
        first = first == null ? stage.out() : first;
        assertThat(stage.out()).isEqualTo(first);
      }
    }
  }

  @Test
  void a_deletion_carries_the_brands_of_what_is_gone() throws Exception {
    try (var stage = live(null)) {
      stage.take(naming(POST), PostEvent.of(deletion("p", START + MINUTE)));
      assertThat(told(stage)).containsExactly("x:p counts", "x:p gone");
      assertThat(stage.out())
          .last()
          .satisfies(
              it -> {
                assertThat(it.brands()).extracting(BrandMatch::brandId).containsExactly("acme-air");
                assertThat(it.post()).isNull();
                assertThat(it.atMillis()).isEqualTo(START + MINUTE);
              });
    }
  }

  @Test
  void a_deletion_of_what_was_never_heard_says_nothing() throws Exception {
    try (var stage = live(null)) {
      stage.take(PostEvent.of(deletion("p", START)));
      assertThat(stage.out()).isEmpty();
      stage.watermark(START + 10 * MINUTE);
      assertThat(stage.timers()).isZero();
      assertThat(stage.entries()).isZero();
    }
  }

  @Test
  void what_is_gone_does_not_come_back_when_it_is_sent_once_more() throws Exception {
    try (var stage = live(null)) {
      stage.take(naming(POST), PostEvent.of(deletion("p", START + MINUTE)));
      stage.take(naming(POST), naming(edited(POST, START + 2 * MINUTE, "again")));
      stage.take(PostEvent.of(deletion("p", START + MINUTE)));
      stage.take(unnamed(bareRepost("share", "p", START + 3 * MINUTE)));
      assertThat(told(stage)).containsExactly("x:p counts", "x:p gone");
      assertThat(stage.fates())
          .containsExactly(Fate.ATTRIBUTED, Fate.DUPLICATE, Fate.DUPLICATE, Fate.NO_PARENT);
      stage.watermark(START + 7 * DAY);
      assertThat(stage.entries()).isZero();
    }
  }

  @Test
  void a_deletion_that_overtakes_its_post_holds() throws Exception {
    Post child = reply("child", "root", START, "mine too"); // waited for its root
    try (var stage = live(null)) {
      stage.take(PostEvent.of(deletion("child", START + 1_000)), naming(child));
      assertThat(stage.out()).isEmpty();
      assertThat(stage.fates()).containsExactly(Fate.DUPLICATE);
    }
  }

  @Test
  void a_deletion_of_which_nobody_says_when_comes_last() throws Exception {
    try (var stage = bounded()) {
      stage.take(PostEvent.of(deletionWithoutTime("p")), naming(POST));
      stage.take(naming(edited(POST, START + MINUTE, "edited")));
      stage.watermark(START);
      assertThat(told(stage)).containsExactly("x:p counts", "x:p edit");
      stage.end();
      assertThat(told(stage)).containsExactly("x:p counts", "x:p edit", "x:p gone");
      assertThat(stage.out()).last().extracting(Remembered::atMillis).isEqualTo(Timed.AT_THE_END);
    }
  }

  @Test
  void a_bare_repost_has_the_brands_of_what_it_shares() throws Exception {
    try (var stage = live(null)) {
      stage.take(naming(POST));
      PostEvent share = unnamed(bareRepost("share", "p", START + MINUTE));
      stage.take(share, share);
      assertThat(told(stage)).containsExactly("x:p counts", "x:share counts");
      assertThat(stage.out())
          .last()
          .extracting(it -> it.brands().get(0))
          .isEqualTo(new BrandMatch("acme-air", Voice.CUSTOMER, List.of("shares:x:p")));
      assertThat(stage.fates()).containsExactly(Fate.ATTRIBUTED, Fate.ATTRIBUTED, Fate.DUPLICATE);
    }
  }

  @Test
  void what_has_no_brand_after_all_is_booked_by_its_kind() throws Exception {
    try (var stage = live(null)) {
      stage.take(unnamed(bareRepost("share", "unheard", START)));
      stage.take(unnamed(edited(POST, START + MINUTE, "never heard before")));
      assertThat(stage.out()).isEmpty();
      assertThat(stage.fates()).containsExactly(Fate.NO_PARENT, Fate.UNMATCHED);
      assertThat(stage.entries()).isZero();
    }
  }

  @Test
  void a_post_and_its_shares_are_forgotten_seven_days_after_they_were_written() throws Exception {
    try (var stage = live(null)) {
      stage.take(naming(POST), unnamed(bareRepost("share", "p", START + MINUTE)));
      assertThat(stage.timers()).isEqualTo(1);
      stage.watermark(START + 7 * DAY - 1);
      stage.take(naming(POST));
      assertThat(stage.fates()).last().isEqualTo(Fate.DUPLICATE);
      stage.watermark(START + 7 * DAY);
      stage.take(unnamed(bareRepost("share", "p", START + MINUTE)));
      assertThat(stage.fates()).last().isEqualTo(Fate.DUPLICATE);
      stage.watermark(START + 7 * DAY + HOUR); // up to the next hour
      assertThat(stage.timers()).isZero();
      assertThat(stage.entries()).isZero();
    }
  }

  /** A limit: nobody tells of which post it is, under which the share is remembered. */
  @Test
  void the_deletion_of_a_bare_repost_finds_nothing() throws Exception {
    try (var stage = live(null)) {
      stage.take(naming(POST), unnamed(bareRepost("share", "p", START + MINUTE)));
      stage.take(PostEvent.of(deletion("share", START + 2 * MINUTE)));
      assertThat(told(stage)).containsExactly("x:p counts", "x:share counts");
    }
  }

  @Test
  void what_comes_twice_changes_nothing_as_it_comes_or_in_order() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<PostEvent> once = new ArrayList<>();
      List<PostEvent> twice = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        once.add(i == 0 ? naming(POST) : any(random, START + i * MINUTE));
        twice.add(once.get(i));
        while (random.nextBoolean()) {
          twice.add(once.get(random.nextInt(once.size())));
        }
      }
      assertThat(outcome(live(null), twice))
          .as("seed %d", seed)
          .isEqualTo(outcome(live(null), once));
      List<Remembered> inOrder = outcome(bounded(), once);
      Collections.shuffle(twice, random);
      assertThat(outcome(bounded(), twice)).as("seed %d", seed).isEqualTo(inOrder);
    }
  }

  /** A post, a later version of it, a share of it, sometimes that one of them is gone. */
  private static PostEvent any(Random random, long atMillis) {
    String share = "p" + random.nextInt(9);
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> naming(POST);
      case 3, 4, 5 -> naming(edited(POST, atMillis, "at " + atMillis));
      case 6 -> PostEvent.of(deletion("p", atMillis));
      case 7 -> PostEvent.of(deletion(share, atMillis));
      default -> naming(bareRepost(share, "p", START));
    };
  }

  private static List<Remembered> outcome(
      Harness<PostEvent, Remembered> opened, List<PostEvent> events) throws Exception {
    try (var stage = opened) {
      for (PostEvent event : events) {
        stage.take(event);
      }
      stage.watermark(START + HOUR);
      return stage.out();
    }
  }

  private static Harness<PostEvent, Remembered> live(@Nullable OperatorSubtaskState checkpoint)
      throws Exception {
    return Harness.open(new RememberPosts(EventOrder.AS_IT_COMES), PostEvent::postId, checkpoint);
  }

  private static Harness<PostEvent, Remembered> bounded() throws Exception {
    return Harness.open(new RememberPosts(EventOrder.BY_EVENT_TIME), PostEvent::postId, null);
  }

  private static PostEvent unnamed(Post post) {
    return PostEvent.of(new Sighting(post, List.of()));
  }

  private static PostEvent naming(Post post) {
    return naming(post, "acme-air");
  }

  private static PostEvent naming(Post post, String brand) {
    return PostEvent.of(
        new Sighting(post, List.of(new BrandMatch(brand, Voice.CUSTOMER, List.of("name")))));
  }

  private static List<String> told(Harness<PostEvent, Remembered> stage) {
    return stage.out().stream()
        .map(
            it -> {
              Post post = it.post();
              return post == null
                  ? it.deletedId() + " gone"
                  : post.id() + (it.edit() ? " edit" : " counts");
            })
        .toList();
  }

  private static @Nullable String textOf(Remembered heard) {
    Post post = heard.post();
    return post == null ? null : post.text();
  }
}
