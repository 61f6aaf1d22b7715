// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import static io.outcry.complaintalerts.BrandEvents.heard;
import static io.outcry.complaintalerts.Posts.CATALOG;
import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.SECOND;
import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.original;
import static io.outcry.complaintalerts.Posts.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.Harness;
import io.outcry.complaintalerts.books.Unheeded;
import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.mentions.Mention;
import java.time.Instant;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // close() of the harness says that it may be interrupted
class RunDeskControlTest {
  @Test
  void what_was_said_ahead_of_its_time_waits_for_it_across_a_restart() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var before = open(EventOrder.BY_EVENT_TIME, null)) {
      before.take(said("c1", "ack", 10, null), said("c2", "close", 11, "settled"));
      storm(before);
      before.watermark(START - 1); // wakes the brand before its first post
      before.watermark(START + 5 * MINUTE);
      assertThat(reasons(before)).containsExactly("spreading-unanswered");
      assertThat(before.side(RunDesk.ALERTS).get(0).spread().heardSince()).isEqualTo(at(0));
      checkpoint = before.checkpoint();
    }
    try (var after = open(EventOrder.BY_EVENT_TIME, checkpoint)) {
      after.watermark(START + 20 * MINUTE);
      assertThat(reasons(after)).containsExactly("acknowledged", "closed");
      assertThat(after.side(RunDesk.ALERTS).get(1).acknowledged())
          .isEqualTo(new Alert.Acknowledged("ann", at(10)));
      assertThat(after.side(Unheeded.CONTROL)).isEmpty();
    }
  }

  @Test
  void live_a_word_counts_at_once_and_once() throws Exception {
    try (var desk = open(EventOrder.AS_IT_COMES, null)) {
      storm(desk);
      desk.take(said("c1", "ack", 10, null), said("c1", "ack", 10, null));
      assertThat(reasons(desk)).containsExactly("spreading-unanswered", "acknowledged");
    }
  }

  @Test
  void what_means_no_live_story_leaves_whole_as_a_dead_letter() throws Exception {
    try (var desk = open(EventOrder.AS_IT_COMES, null)) {
      ControlEvent event = control("c1", "close", 10, null);
      desk.take(BrandEvent.told("acme-air", event));
      assertThat(desk.side(Unheeded.CONTROL))
          .containsExactly(Unheeded.letter(event, "no live story has this storyId or alertId"));
      assertThat(desk.side(Unheeded.CONTROL).get(0).raw()).contains("\"id\":\"c1\"");
      assertThat(desk.entries()).isLessThanOrEqualTo(1); // the wake-up at the end
    }
  }

  private static void storm(Harness<BrandEvent, Mention> desk) throws Exception {
    desk.take(heard(original("0", START, "never came 0")));
    for (int i = 1; i < 30; i++) {
      desk.take(heard(reply("" + i, "0", START + i * SECOND, "never came " + i)));
    }
  }

  private static BrandEvent said(String id, String type, long minutes, @Nullable String note) {
    return BrandEvent.told("acme-air", control(id, type, minutes, note));
  }

  private static ControlEvent control(String id, String type, long minutes, @Nullable String note) {
    Instant at = at(minutes);
    return new ControlEvent(
        id, type, null, null, "acme-air:x:0", null, List.of(), "ann", at, null, null, note);
  }

  private static Instant at(long minutes) {
    return Instant.ofEpochMilli(START + minutes * MINUTE);
  }

  private static List<String> reasons(Harness<BrandEvent, Mention> desk) {
    return desk.side(RunDesk.ALERTS).stream().map(Alert::reason).toList();
  }

  private static Harness<BrandEvent, Mention> open(
      EventOrder order, @Nullable OperatorSubtaskState checkpoint) throws Exception {
    return Harness.open(new RunDesk(CATALOG, order), BrandEvent::brand, checkpoint);
  }
}
