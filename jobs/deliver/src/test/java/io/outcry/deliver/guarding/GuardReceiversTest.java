// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.guarding;

import static io.outcry.deliver.DispatchHarness.MINUTE;
import static io.outcry.deliver.DispatchHarness.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.deliver.DispatchHarness;
import io.outcry.deliver.holding.Clock;
import io.outcry.deliver.messages.Alerts;
import io.outcry.deliver.messages.Dispatch;
import io.outcry.schemas.alerts.Alert;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class GuardReceiversTest {
  @Test
  void over_the_cap_new_alerts_wait_for_room_and_those_known_pass() throws Exception {
    try (var harness = open(null)) {
      harness.processElement(capped(alert("a", 1)), 0);
      harness.setProcessingTime(NOW + 10 * MINUTE);
      harness.processElement(capped(alert("b", 1)), 0);
      harness.processElement(capped(alert("c", 1)), 0);
      harness.processElement(capped(alert("a", 2)), 0);
      harness.processElement(capped(alert("c", 2)), 0);
      assertThat(harness.sent()).containsExactly("a.1", "b.1", "a.2");
      assertThat(harness.receipts()).containsExactly("c.1 held cap", "c.2 held cap");
      harness.setProcessingTime(NOW + 60 * MINUTE - 1);
      assertThat(harness.sent()).hasSize(3);
      harness.setProcessingTime(NOW + 60 * MINUTE);
      assertThat(harness.sent()).containsExactly("a.1", "b.1", "a.2", "c.2");
    }
  }

  @Test
  void who_waited_longest_goes_first_also_across_a_restart() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var before = open(null)) {
      for (String id : List.of("a", "b", "c", "d", "e")) {
        before.setProcessingTime(before.getProcessingTime() + 1);
        before.processElement(capped(alert(id, 1)), 0);
      }
      checkpoint = before.snapshot(1, NOW);
    }
    try (var after = open(checkpoint)) {
      after.setProcessingTime(NOW + 61 * MINUTE);
      assertThat(after.sent()).containsExactly("c.1", "d.1");
      after.setProcessingTime(NOW + 123 * MINUTE);
      assertThat(after.sent()).containsExactly("c.1", "d.1", "e.1");
    }
  }

  @Test
  void what_is_over_before_there_is_room_is_never_sent() throws Exception {
    try (var harness = open(null)) {
      for (String id : List.of("a", "b", "c")) {
        harness.processElement(capped(alert(id, 1)), 0);
      }
      harness.processElement(Dispatch.to("desk", true, Alerts.over("c", 2)), 0);
      harness.setProcessingTime(NOW + 120 * MINUTE);
      assertThat(harness.sent()).containsExactly("a.1", "b.1");
      assertThat(harness.receipts())
          .containsExactly("c.1 held cap", "c.2 skipped resolved-while-held");
    }
  }

  @Test
  void what_fires_again_after_an_answer_is_no_new_alert() throws Exception {
    try (var harness = open(null)) {
      harness.processElement(capped(alert("a", 1)), 0);
      harness.processElement(capped(alert("b", 1)), 0);
      harness.processElement(
          Dispatch.to(
              "desk",
              true,
              Alerts.with(
                  json ->
                      json.put("alertId", "a")
                          .put("revision", 2)
                          .put("status", "answered")
                          .put("reason", "answered"))),
          0);
      harness.processElement(capped(alert("a", 3)), 0);
      assertThat(harness.sent()).containsExactly("a.1", "b.1", "a.2", "a.3");
    }
  }

  @Test
  void an_escalation_is_not_counted() throws Exception {
    try (var harness = open(null)) {
      for (String id : List.of("a", "b", "c")) {
        harness.processElement(Dispatch.escalated("desk", alert(id, 1)), 0);
      }
      assertThat(harness.sent()).hasSize(3);
    }
  }

  @Test
  void one_trouble_of_two_brands_is_one_alert_until_it_is_over() throws Exception {
    try (var harness = open(null)) {
      harness.processElement(free(of("acme", "bolt", "medium")), 0);
      harness.processElement(free(of("bolt", "acme", "medium")), 0);
      assertThat(harness.sent()).containsExactly("acme.1");
      assertThat(harness.receipts()).containsExactly("bolt.1 held inhibited");
      harness.processElement(Dispatch.to("desk", true, Alerts.over("acme", 2)), 0);
      assertThat(harness.sent()).containsExactly("acme.1", "acme.2", "bolt.1");
    }
  }

  @Test
  void what_is_graver_or_names_another_or_was_half_heard_is_not_inhibited() throws Exception {
    try (var harness = open(null)) {
      harness.processElement(free(of("acme", "bolt", "medium")), 0);
      harness.processElement(free(of("bolt", "acme", "high")), 0);
      harness.processElement(free(of("corp", "acme", "low")), 0);
      harness.processElement(
          free(
              of(
                  "bolt",
                  "acme",
                  "low",
                  json -> {
                    json.put("alertId", "blind");
                    json.putArray("blind")
                        .addObject()
                        .put("network", "x")
                        .put("from", "2026-01-05T09:00:00Z");
                  })),
          0);
      assertThat(harness.sent()).containsExactly("acme.1", "bolt.1", "corp.1", "blind.1");
    }
  }

  @Test
  void nothing_is_left_of_what_is_over() throws Exception {
    try (var harness = open(null)) {
      harness.processElement(free(alert("a", 1)), 0);
      harness.processElement(Dispatch.to("desk", true, Alerts.over("a", 2)), 0);
      assertThat(harness.numKeyedStateEntries()).isZero();
    }
  }

  private static DispatchHarness open(@Nullable OperatorSubtaskState checkpoint) throws Exception {
    return DispatchHarness.open(new GuardReceivers(Clock.PROCESSING_TIME), checkpoint);
  }

  private static Dispatch capped(Alert alert) {
    return new Dispatch("desk", false, "route-0", 2, null, alert);
  }

  private static Dispatch free(Alert alert) {
    return Dispatch.to("desk", false, alert);
  }

  private static Alert alert(String id, int revision) {
    return Alerts.with(json -> json.put("alertId", id).put("revision", revision));
  }

  private static Alert of(String brand, String competitor, String severity) {
    return of(brand, competitor, severity, json -> {});
  }

  private static Alert of(
      String brand, String competitor, String severity, Consumer<ObjectNode> change) {
    return Alerts.with(
        json -> {
          json.put("alertId", brand).put("severity", severity);
          json.withObject("brand").put("id", brand);
          json.putArray("competitorsAlso").add(competitor);
          change.accept(json);
        });
  }
}
