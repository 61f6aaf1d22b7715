// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.sources;

import static io.outcry.complaintalerts.Posts.HOUR;
import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.complaintalerts.Harness;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.json.Json;
import java.time.Instant;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class SayWhereBlindTest {
  private static final BlindEvent SILENT = status("silent", 5, null, 15);
  private static final BlindEvent BACK = status("back", 5, 40, 40);

  @Test
  void an_alert_says_which_network_is_not_heard_and_its_counts_are_low() throws Exception {
    try (var say = open(EventOrder.BY_EVENT_TIME, null)) {
      say.take(alert(20, 1, "firing"), SILENT);
      say.watermark(START + HOUR);
      Alert alert = say.out().get(0);
      assertThat(alert.blind()).containsExactly(new Alert.Blind("reddit", at(5), null));
      assertThat(alert.headline().happening())
          .isEqualTo("9 posts; counts are low: Reddit has not been heard since 10:05 UTC");
    }
  }

  @Test
  void what_was_not_known_then_is_not_said_then_but_in_the_next_revision() throws Exception {
    try (var say = open(EventOrder.BY_EVENT_TIME, null)) {
      say.take(
          alert(50, 3, "firing"), SILENT, BACK, alert(20, 2, "firing"), alert(10, 1, "firing"));
      say.watermark(START + HOUR);
      assertThat(say.out())
          .extracting(Alert::blind)
          .containsExactly(
              List.of(),
              List.of(new Alert.Blind("reddit", at(5), null)),
              List.of(new Alert.Blind("reddit", at(5), at(40))));
    }
  }

  @Test
  void a_span_that_was_heard_afterwards_is_in_no_later_revision() throws Exception {
    try (var say = open(EventOrder.AS_IT_COMES, null)) {
      say.take(SILENT, alert(20, 1, "firing"), BACK, alert(41, 2, "firing"));
      say.take(status("live", 5, 40, 42), alert(50, 3, "firing"));
      assertThat(say.out())
          .extracting(Alert::blind)
          .containsExactly(
              List.of(new Alert.Blind("reddit", at(5), null)),
              List.of(new Alert.Blind("reddit", at(5), at(40))),
              List.of());
    }
  }

  @Test
  void a_span_that_was_over_before_the_story_began_is_none_of_it() throws Exception {
    try (var say = open(EventOrder.AS_IT_COMES, null)) {
      say.take(status("gap", -30, -10, -10), alert(10, 1, "firing"));
      assertThat(say.out().get(0).blind()).isEmpty();
      assertThat(say.out().get(0).headline().happening()).isEqualTo("9 posts");
    }
  }

  @Test
  void an_alert_that_is_over_has_the_span_and_keeps_its_words() throws Exception {
    try (var say = open(EventOrder.AS_IT_COMES, null)) {
      say.take(SILENT, alert(20, 4, "resolved"));
      assertThat(say.out().get(0).blind()).hasSize(1);
      assertThat(say.out().get(0).headline().happening()).isEqualTo("9 posts");
    }
  }

  @Test
  void live_alerts_leave_at_once_and_a_restart_forgets_no_span() throws Exception {
    OperatorSubtaskState state;
    try (var say = open(EventOrder.AS_IT_COMES, null)) {
      say.take(SILENT, alert(20, 1, "firing"));
      assertThat(say.out()).hasSize(1);
      state = say.checkpoint();
    }
    try (var say = open(EventOrder.AS_IT_COMES, state)) {
      say.take(alert(30, 2, "firing"));
      assertThat(say.out().get(0).blind()).hasSize(1);
    }
  }

  private static BlindEvent status(String state, int from, @Nullable Integer to, int noticed) {
    return BlindEvent.of(
        new SourceStatus("reddit", state, at(from), to == null ? null : at(to), null, at(noticed)));
  }

  private static BlindEvent alert(int minute, int revision, String status) {
    String json =
        """
        {"alertId": "a_acme_1", "revision": %d, "status": "%s", "at": "%s",
         "headline": {"title": "\\"strike\\" is spreading", "happening": "9 posts"},
         "competitorsAlso": [], "blind": [], "timing": {"firstPostAt": "%s"}}
        """
            .formatted(revision, status, at(minute), at(0));
    try {
      return BlindEvent.of(Json.read(json, Alert.class));
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private static Instant at(int minute) {
    return Instant.ofEpochMilli(START + minute * MINUTE);
  }

  private static Harness<BlindEvent, Alert> open(
      EventOrder order, @Nullable OperatorSubtaskState checkpoint) throws Exception {
    return Harness.open(new SayWhereBlind(order), BlindEvent::key, checkpoint);
  }
}
