// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.deliver.grouping.Grouping.Fate;
import io.outcry.deliver.messages.Alerts;
import io.outcry.deliver.messages.Dispatch;
import io.outcry.schemas.alerts.Alert;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private static final long NOW = 1_000_000;
  private static final long EVERY = 300_000;
  private static final Group BEGUN = Group.NONE.telling("first").beginning(NOW, EVERY);

  @Test
  void a_new_alert_waits_only_within_an_interval() {
    assertThat(fate(Group.NONE, calm())).isEqualTo(Fate.GOES);
    assertThat(fate(BEGUN, calm())).isEqualTo(Fate.WAITS);
    assertThat(Grouping.on(BEGUN, to(calm()), EVERY, NOW + EVERY).fate()).isEqualTo(Fate.GOES);
    assertThat(Grouping.on(BEGUN, to(calm()), 0, NOW).fate()).isEqualTo(Fate.GOES);
  }

  @Test
  void what_is_urgent_waits_unless_it_is_neither_risky_nor_grave() {
    assertThat(fate(BEGUN, urgent("medium"))).isEqualTo(Fate.WAITS);
    assertThat(fate(BEGUN, urgent("high"))).isEqualTo(Fate.GOES);
    assertThat(fate(BEGUN, Alerts.firing())).isEqualTo(Fate.GOES); // has a risk
  }

  @Test
  void who_waits_goes_alone_as_soon_as_it_is_dangerous_and_the_interval_stays() {
    Group waiting = Grouping.on(BEGUN, to(calm()), EVERY, NOW).after();
    Grouping.Verdict verdict = Grouping.on(waiting, to(Alerts.firing()), EVERY, NOW + 1);
    assertThat(verdict.fate()).isEqualTo(Fate.GOES);
    assertThat(verdict.after().waiting()).isEmpty();
    assertThat(verdict.after().untilMillis()).isEqualTo(NOW + EVERY);
  }

  @Test
  void an_acknowledged_revision_replaces_the_one_that_waits_and_else_passes() {
    Dispatch acknowledged = Dispatch.to("desk", true, calm());
    assertThat(Grouping.on(BEGUN, acknowledged, EVERY, NOW).fate()).isEqualTo(Fate.GOES);
    Group waiting = Grouping.on(BEGUN, to(calm()), EVERY, NOW).after();
    Grouping.Verdict verdict = Grouping.on(waiting, acknowledged, EVERY, NOW);
    assertThat(verdict.fate()).isEqualTo(Fate.WAITS);
    assertThat(verdict.after().waiting()).hasSize(1);
  }

  @Test
  void an_acknowledged_revision_is_not_lost_when_its_route_or_danger_changed() {
    Group waiting = Grouping.on(BEGUN, to(calm()), EVERY, NOW).after();
    Dispatch dangerous = Dispatch.to("desk", true, Alerts.firing());
    assertThat(Grouping.on(waiting, dangerous, EVERY, NOW).fate()).isEqualTo(Fate.WAITS);
    Dispatch byNoRoute = Dispatch.to("desk", true, calm());
    assertThat(Grouping.on(waiting, byNoRoute, 0, NOW).fate()).isEqualTo(Fate.WAITS);
  }

  @Test
  void they_leave_in_one_message_the_most_urgent_first_or_alone_where_none_is_joined_now() {
    Group one = Grouping.on(BEGUN, to(calm()), EVERY, NOW).after();
    Alert graver =
        with(json -> json.put("alertId", "b").put("urgency", "soon").put("severity", "critical"));
    Group both = Grouping.on(one, to(graver), EVERY, NOW).after();
    assertThat(Grouping.leaving(both, "desk", true))
        .containsExactly(Dispatch.together("desk", List.of(graver, calm())));
    assertThat(Grouping.leaving(both, "desk", false)).containsExactly(to(graver), to(calm()));
  }

  @Test
  void what_was_answered_after_it_was_told_is_no_new_alert() {
    Group told = Grouping.on(Group.NONE, to(calm()), EVERY, NOW).after();
    Group answered =
        Grouping.on(told, to(with(it -> it.put("status", "answered"))), EVERY, NOW).after();
    assertThat(fate(answered, calm())).isEqualTo(Fate.GOES);
  }

  private static Fate fate(Group before, Alert alert) {
    return Grouping.on(before, to(alert), EVERY, NOW).fate();
  }

  private static Dispatch to(Alert alert) {
    return Dispatch.to("desk", false, alert);
  }

  private static Alert calm() {
    return with(json -> json.put("urgency", "soon"));
  }

  private static Alert urgent(String severity) {
    return with(
        json -> {
          json.put("severity", severity);
          json.putArray("risk");
        });
  }

  private static Alert with(Consumer<ObjectNode> change) {
    return Alerts.with(change);
  }
}
