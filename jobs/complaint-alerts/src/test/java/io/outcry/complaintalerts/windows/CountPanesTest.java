// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.windows;

import static io.outcry.complaintalerts.BrandEvents.ANGRY;
import static io.outcry.complaintalerts.BrandEvents.authorGone;
import static io.outcry.complaintalerts.BrandEvents.gone;
import static io.outcry.complaintalerts.BrandEvents.heard;
import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.bareRepost;
import static io.outcry.complaintalerts.Posts.original;
import static io.outcry.complaintalerts.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import java.util.List;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class CountPanesTest {
  @Test
  void mentions_are_counted_by_brand_and_minute_and_handed_out_before_the_watermark()
      throws Exception {
    try (var panes = open()) {
      take(panes, "acme-air", START, START + MINUTE - 1, START + MINUTE);
      take(panes, "bolt-air", START);
      assertThat(panes.extractOutputValues()).isEmpty();

      panes.processWatermark(START);
      assertThat(told(panes))
          .containsExactlyInAnyOrder("acme-air 0: 2", "acme-air 1: 1", "bolt-air 0: 1");
      assertThat(panes.getOutput()).last().isEqualTo(new Watermark(START));
    }
  }

  @Test
  void nothing_is_held_over_a_checkpoint() throws Exception {
    try (var panes = open()) {
      take(panes, "acme-air", START);
      panes.prepareSnapshotPreBarrier(1);
      assertThat(told(panes)).containsExactly("acme-air 0: 1");
      panes.processWatermark(START);
      assertThat(told(panes)).hasSize(1);
    }
  }

  @Test
  void nothing_is_held_over_the_end_of_the_input() throws Exception {
    try (var panes = open()) {
      take(panes, "acme-air", START);
      panes.endInput();
      panes.getOneInputOperator().finish();
      assertThat(told(panes)).containsExactly("acme-air 0: 1");
    }
  }

  @Test
  void edits_deletions_and_what_is_too_late_are_not_counted() throws Exception {
    Post post = original("p", START, "Acme Air lost my bag");
    BrandMatch brand = new BrandMatch("acme-air", Voice.CUSTOMER, List.of());
    try (var panes = open()) {
      process(panes, heard(post, ANGRY, true));
      process(panes, new BrandEvent(brand, post, ANGRY, false, true, null, null, START));
      process(panes, gone("x:p", START));
      process(panes, authorGone("x:99", START));
      panes.processWatermark(START);
      assertThat(panes.extractOutputValues()).isEmpty();
    }
  }

  @Test
  void a_mention_in_a_language_without_scores_counts_as_not_understood() throws Exception {
    try (var panes = open()) {
      int minute = 0;
      for (String language : List.of("en", "hi", "nl", "und")) {
        long atMillis = START + minute++ * MINUTE;
        Post post = original("p" + atMillis, atMillis, "lost my bag");
        TextScore score = new TextScore(language, 0.8, 0.15, 0.05, 0.9, false, "fast");
        process(panes, heard(post, score, false));
      }
      panes.processWatermark(START);
      assertThat(panes.extractOutputValues())
          .extracting(
              it ->
                  (it.pane().startMillis() - START) / MINUTE
                      + ": "
                      + it.pane().counts().notUnderstood())
          .containsExactlyInAnyOrder("0: 0", "1: 1", "2: 1", "3: 1");
    }
  }

  @Test
  void many_brands_at_once_do_not_fill_the_memory() throws Exception {
    try (var panes = open()) {
      for (int i = 0; i < CountPanes.MOST + 1; i++) {
        take(panes, "brand" + i, START);
      }
      assertThat(panes.extractOutputValues()).hasSize(CountPanes.MOST);
    }
  }

  private static OneInputStreamOperatorTestHarness<BrandEvent, BrandPane> open() throws Exception {
    var harness = new OneInputStreamOperatorTestHarness<>(new CountPanes());
    harness.open();
    return harness;
  }

  @Test
  void what_was_not_understood_is_counted_but_not_a_share_without_words() throws Exception {
    TextScore unknown = new TextScore("und", 0.3, 0.4, 0.3, 0.2, true, TextModel.NAME);
    List<Post> posts =
        List.of(
            original("a", START, "xyzzy"),
            post("b", START, "xyzzy", PostKind.REPOST, "a", null),
            bareRepost("c", "a", START));
    try (var panes = open()) {
      for (Post post : posts) {
        process(panes, heard(post, unknown, false));
      }
      panes.processWatermark(START + MINUTE);
      assertThat(panes.extractOutputValues())
          .singleElement()
          .extracting(
              it -> it.pane().counts().mentions() + " " + it.pane().counts().notUnderstood())
          .isEqualTo("3 2");
    }
  }

  private static void take(
      OneInputStreamOperatorTestHarness<BrandEvent, BrandPane> panes, String brand, long... times)
      throws Exception {
    for (long atMillis : times) {
      Post post = original("p" + atMillis, atMillis, "lost my bag");
      BrandMatch match = new BrandMatch(brand, Voice.CUSTOMER, List.of());
      process(panes, new BrandEvent(match, post, ANGRY, false, false, null, null, atMillis));
    }
  }

  private static void process(
      OneInputStreamOperatorTestHarness<BrandEvent, BrandPane> panes, BrandEvent event)
      throws Exception {
    panes.processElement(event, event.atMillis());
  }

  private static List<String> told(OneInputStreamOperatorTestHarness<BrandEvent, BrandPane> panes) {
    return panes.extractOutputValues().stream()
        .map(
            it ->
                it.brand()
                    + " "
                    + (it.pane().startMillis() - START) / MINUTE
                    + ": "
                    + it.pane().counts().mentions())
        .toList();
  }
}
