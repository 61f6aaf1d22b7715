// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.grouping;

import static io.outcry.deliver.DispatchHarness.MINUTE;
import static io.outcry.deliver.DispatchHarness.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.DispatchHarness;
import io.outcry.deliver.holding.Clock;
import io.outcry.deliver.messages.Alerts;
import io.outcry.deliver.messages.Dispatch;
import io.outcry.deliver.routes.Match;
import io.outcry.deliver.routes.Route;
import io.outcry.deliver.routes.Routes;
import io.outcry.schemas.alerts.Alert;
import java.util.List;
import java.util.Set;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class GroupAlertsTest {
  @Test
  void the_first_goes_at_once_and_those_after_it_leave_together() throws Exception {
    try (var harness = open(null)) {
      for (String id : List.of("a", "b", "c")) {
        harness.processElement(to("desk", alert(id, 1)), 0);
      }
      assertThat(harness.sent()).containsExactly("a.1");
      assertThat(harness.receipts())
          .containsExactly("b.1 held grouped until 10:05 UTC", "c.1 held grouped until 10:05 UTC");
      harness.setProcessingTime(NOW + 5 * MINUTE - 1);
      assertThat(harness.sent()).containsExactly("a.1");
      harness.setProcessingTime(NOW + 5 * MINUTE);
      assertThat(harness.sent()).containsExactly("a.1", "b.1 c.1");
    }
  }

  @Test
  void what_waits_is_told_once_after_a_restart_in_its_newest_revision() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var before = open(null)) {
      before.processElement(to("desk", alert("a", 1)), 0);
      before.processElement(to("desk", alert("b", 1)), 0);
      before.processElement(to("desk", alert("b", 2)), 0);
      checkpoint = before.snapshot(1, NOW);
    }
    try (var after = open(checkpoint)) {
      after.setProcessingTime(NOW + 5 * MINUTE);
      after.processElement(to("desk", alert("b", 3)), 0);
      assertThat(after.sent()).containsExactly("b.2", "b.3");
    }
  }

  @Test
  void what_is_over_while_it_waits_is_not_told() throws Exception {
    try (var harness = open(null)) {
      harness.processElement(to("desk", alert("a", 1)), 0);
      harness.processElement(to("desk", alert("b", 1)), 0);
      harness.processElement(Dispatch.to("desk", true, Alerts.over("b", 2)), 0);
      harness.processElement(Dispatch.to("desk", true, Alerts.over("a", 2)), 0);
      harness.setProcessingTime(NOW + 5 * MINUTE);
      assertThat(harness.sent()).containsExactly("a.1", "a.2");
      assertThat(harness.receipts())
          .containsExactly("b.1 held grouped until 10:05 UTC", "b.2 skipped resolved-while-held");
    }
  }

  @Test
  void a_joined_message_begins_the_next_interval_and_quiet_ends_it() throws Exception {
    try (var harness = open(null)) {
      harness.processElement(to("desk", alert("a", 1)), 0);
      harness.processElement(to("desk", alert("b", 1)), 0);
      harness.setProcessingTime(NOW + 5 * MINUTE);
      harness.processElement(to("desk", alert("c", 1)), 0);
      assertThat(harness.sent()).containsExactly("a.1", "b.1");
      harness.setProcessingTime(NOW + 10 * MINUTE);
      assertThat(harness.sent()).containsExactly("a.1", "b.1", "c.1");
      harness.setProcessingTime(NOW + 15 * MINUTE);
      harness.processElement(to("desk", alert("d", 1)), 0);
      assertThat(harness.sent()).containsExactly("a.1", "b.1", "c.1", "d.1");
    }
  }

  @Test
  void urgent_danger_escalations_other_brands_and_other_formats_do_not_wait() throws Exception {
    try (var harness = open(null)) {
      harness.processElement(to("desk", alert("a", 1)), 0);
      harness.processElement(to("desk", dangerous("b")), 0);
      harness.processElement(Dispatch.escalated("desk", alert("c", 1)), 0);
      harness.processElement(to("desk", of("bolt", "d")), 0);
      harness.processElement(to("machine", alert("e", 1)), 0);
      harness.processElement(to("machine", alert("f", 1)), 0);
      assertThat(harness.sent()).containsExactly("a.1", "b.1", "c.1", "d.1", "e.1", "f.1");
      assertThat(harness.receipts()).isEmpty();
    }
  }

  @Test
  void nothing_is_left_of_what_is_over() throws Exception {
    try (var harness = open(null)) {
      harness.processElement(to("desk", alert("a", 1)), 0);
      harness.processElement(Dispatch.to("desk", true, Alerts.over("a", 2)), 0);
      harness.setProcessingTime(NOW + 5 * MINUTE);
      assertThat(harness.numKeyedStateEntries()).isZero();
    }
  }

  private static DispatchHarness open(@Nullable OperatorSubtaskState checkpoint) throws Exception {
    Route both = new Route(Match.ALL, List.of("desk", "machine"), false, null, null, 0, 5 * MINUTE);
    return DispatchHarness.open(
        new GroupAlerts(Set.of("desk"), new Routes(List.of(both)), Clock.PROCESSING_TIME),
        checkpoint);
  }

  private static Dispatch to(String receiver, Alert alert) {
    return Dispatch.to(receiver, false, alert);
  }

  private static Alert alert(String id, int revision) {
    return Alerts.with(
        json -> json.put("alertId", id).put("revision", revision).put("urgency", "soon"));
  }

  private static Alert dangerous(String id) {
    return Alerts.with(json -> json.put("alertId", id)); // urgent, with a risk
  }

  private static Alert of(String brand, String id) {
    return Alerts.with(
        json -> {
          json.put("alertId", id).put("urgency", "soon");
          json.withObject("brand").put("id", brand);
        });
  }
}
