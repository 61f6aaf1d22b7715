// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.books.Unheeded;
import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.InOrderOperator;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandWords;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // close() of the harness says that it may be interrupted
class RunDeskControlTest {
  private static final long START = Instant.parse("2026-01-05T10:00:00Z").toEpochMilli();
  private static final long MINUTE = 60_000;

  @Test
  void what_was_said_ahead_of_its_time_waits_for_it_across_a_restart() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var before = harness(EventOrder.BY_EVENT_TIME)) {
      before.open();
      tell(before, said("c1", "ack", 10, null));
      tell(before, said("c2", "close", 11, "settled"));
      storm(before);
      before.processWatermark(new Watermark(START - 1)); // wakes the brand before its first post
      before.processWatermark(new Watermark(START + 5 * MINUTE));
      assertThat(reasons(before)).containsExactly("spreading-unanswered");
      assertThat(alerts(before).get(0).spread().heardSince()).isEqualTo(at(0));
      checkpoint = before.snapshot(1, 0);
    }
    try (var after = harness(EventOrder.BY_EVENT_TIME)) {
      after.initializeState(checkpoint);
      after.open();
      after.processWatermark(new Watermark(START + 20 * MINUTE));
      assertThat(reasons(after)).containsExactly("acknowledged", "closed");
      assertThat(alerts(after).get(1).acknowledged())
          .isEqualTo(new Alert.Acknowledged("ann", at(10)));
      assertThat(unheeded(after)).isEmpty();
    }
  }

  @Test
  void live_a_word_counts_at_once_and_once() throws Exception {
    try (var harness = harness(EventOrder.AS_IT_COMES)) {
      harness.open();
      storm(harness);
      tell(harness, said("c1", "ack", 10, null));
      tell(harness, said("c1", "ack", 10, null));
      assertThat(reasons(harness)).containsExactly("spreading-unanswered", "acknowledged");
    }
  }

  @Test
  void what_means_no_live_story_leaves_whole_as_a_dead_letter() throws Exception {
    try (var harness = harness(EventOrder.AS_IT_COMES)) {
      harness.open();
      ControlEvent event = said("c1", "close", 10, null);
      tell(harness, event);
      assertThat(unheeded(harness))
          .containsExactly(Unheeded.letter(event, "no live story has this storyId or alertId"));
      assertThat(unheeded(harness).get(0).raw()).contains("\"id\":\"c1\"");
      assertThat(harness.numKeyedStateEntries()).isLessThanOrEqualTo(1); // the wake-up at the end
    }
  }

  private static void storm(KeyedOneInputStreamOperatorTestHarness<String, BrandEvent, Mention> to)
      throws Exception {
    for (int number = 0; number < 30; number++) {
      Instant at = Instant.ofEpochMilli(START + number * 1_000L);
      Post post =
          new Post(
              "x:" + number,
              "x",
              new Author("" + number, "person" + number, null),
              at,
              "never came " + number,
              number == 0 ? PostKind.ORIGINAL : PostKind.REPLY,
              number == 0 ? null : "x:0",
              "x:0",
              "en",
              null,
              List.of(),
              Engagement.NONE,
              null,
              null);
      TextScore score = new TextScore("en", 0.9, 0.05, 0.05, 0.9, false, TextModel.NAME);
      BrandMatch match = new BrandMatch("acme", Voice.CUSTOMER, List.of("name:Acme"));
      to.processElement(
          new BrandEvent(match, post, score, false, false, null, null, at.toEpochMilli()),
          at.toEpochMilli());
    }
  }

  private static void tell(
      KeyedOneInputStreamOperatorTestHarness<String, BrandEvent, Mention> to, ControlEvent event)
      throws Exception {
    to.processElement(BrandEvent.told("acme", event), event.at().toEpochMilli());
  }

  private static ControlEvent said(String id, String type, long minutes, @Nullable String note) {
    return new ControlEvent(
        id, type, null, null, "acme:x:0", null, List.of(), "ann", at(minutes), null, null, note);
  }

  private static Instant at(long minutes) {
    return Instant.ofEpochMilli(START + minutes * MINUTE);
  }

  private static List<String> reasons(
      KeyedOneInputStreamOperatorTestHarness<String, BrandEvent, Mention> harness) {
    return alerts(harness).stream().map(Alert::reason).toList();
  }

  private static List<Alert> alerts(
      KeyedOneInputStreamOperatorTestHarness<String, BrandEvent, Mention> harness) {
    var alerts = harness.getSideOutput(RunDesk.ALERTS);
    return alerts == null ? List.of() : alerts.stream().map(StreamRecord::getValue).toList();
  }

  private static List<DeadLetter> unheeded(
      KeyedOneInputStreamOperatorTestHarness<String, BrandEvent, Mention> harness) {
    var letters = harness.getSideOutput(Unheeded.CONTROL);
    return letters == null ? List.of() : letters.stream().map(StreamRecord::getValue).toList();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, BrandEvent, Mention> harness(
      EventOrder order) throws Exception {
    Brand acme = Brand.of("acme", "Acme", BrandWords.ofNames("Acme"), BrandAccounts.NONE);
    var desk = new RunDesk(new BrandCatalog(1, List.of(acme), List.of()), order);
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new InOrderOperator<>(desk), BrandEvent::brand, Types.STRING);
  }
}
