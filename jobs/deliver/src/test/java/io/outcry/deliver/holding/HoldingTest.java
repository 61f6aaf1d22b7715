// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.holding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.deliver.messages.Alerts;
import io.outcry.deliver.messages.Dispatch;
import io.outcry.deliver.routes.Escalation;
import io.outcry.deliver.routes.Match;
import io.outcry.deliver.routes.QuietHours;
import io.outcry.deliver.routes.Route;
import io.outcry.deliver.routes.Routes;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * One alert through its night: the desk sleeps from 22 to 7 unless it is grave, the phone never.
 */
class HoldingTest {
  private static final Instant EVENING = Instant.parse("2026-01-05T20:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-01-06T01:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-01-06T06:00:00Z");
  private static final QuietHours SLEEP =
      new QuietHours(
          ZoneId.of("Europe/Berlin"),
          LocalTime.of(22, 0),
          LocalTime.of(7, 0),
          new Match(null, null, ">=high", null, null, null, null, null));
  private static final Escalation THEN_PHONE =
      new Escalation(Duration.ofMinutes(15).toMillis(), List.of("phone"));
  private static final Route TO_DESK =
      new Route(Match.ALL, List.of("desk"), false, THEN_PHONE, SLEEP, 0, 0);

  private Holding holding = new Holding(List.of("desk", "phone"), new Routes(List.of(TO_DESK)));
  private AlertWatch watch = AlertWatch.NOTHING;
  private @Nullable Turn last;

  @Test
  void at_night_it_waits_and_goes_out_in_the_morning_newest_revision_only() {
    on(NIGHT, firing(1));
    assertThat(sent()).isEmpty();
    assertThat(receipts()).containsExactly("desk 1 held quiet-hours until 07:00 Europe/Berlin");
    assertThat(watch.wakeMillis()).isEqualTo(MORNING.toEpochMilli());
    on(NIGHT.plusSeconds(60), firing(2));
    assertThat(receipts()).containsExactly("desk 2 held quiet-hours until 07:00 Europe/Berlin");
    wake(MORNING);
    assertThat(sent()).containsExactly("desk 2");
    assertThat(receipts()).isEmpty();
  }

  @Test
  void a_revision_that_may_pass_goes_at_once_and_nothing_is_left_for_the_morning() {
    on(NIGHT, firing(1));
    on(NIGHT.plusSeconds(60), firing(2, json -> json.put("severity", "high")));
    assertThat(sent()).containsExactly("desk 2");
    assertThat(watch.held()).isEmpty();
  }

  @Test
  void what_is_over_before_the_morning_sends_nothing_and_says_so() {
    on(NIGHT, firing(1));
    on(NIGHT.plusSeconds(60), with(2, "resolved", "faded"));
    assertThat(sent()).containsExactly("desk 2 if known", "phone 2 if known");
    assertThat(receipts()).containsExactly("desk 2 skipped resolved-while-held");
    assertThat(watch).isSameAs(AlertWatch.NOTHING);
  }

  @Test
  void what_takes_an_alert_back_waits_for_nothing_and_is_offered_to_all() {
    on(EVENING, firing(1));
    wake(EVENING.plusSeconds(900));
    on(NIGHT, with(2, "retracted", "deleted"));
    assertThat(sent()).containsExactly("desk 2 if known", "phone 2 if known");
    on(NIGHT, with(3, "firing", "redacted"));
    assertThat(sent()).containsExactly("desk 3 if known", "phone 3 if known");
    on(EVENING, with(4, "answered", "answered"));
    assertThat(sent()).containsExactly("desk 4", "phone 4 if known");
  }

  @Test
  void a_redaction_replaces_the_text_that_waits() {
    on(NIGHT, firing(1));
    on(NIGHT, with(2, "firing", "redacted"));
    assertThat(sent()).containsExactly("desk 2 if known", "phone 2 if known");
    wake(MORNING);
    assertThat(sent()).containsExactly("desk 2");
  }

  @Test
  void a_silence_holds_until_a_revision_comes_without_it() {
    on(EVENING, firing(1, json -> json.put("silenced", true)));
    assertThat(receipts()).containsExactly("desk 1 held silenced");
    assertThat(watch.wakeMillis()).isEqualTo(Long.MAX_VALUE);
    on(EVENING.plusSeconds(60), firing(2));
    assertThat(sent()).containsExactly("desk 2");
  }

  @Test
  void when_a_silence_ends_what_still_fires_goes_out() {
    Instant until = EVENING.plusSeconds(1_800);
    on(
        EVENING,
        firing(1, json -> json.put("silenced", true).put("silencedUntil", until.toString())));
    assertThat(watch.wakeMillis()).isEqualTo(until.toEpochMilli());
    wake(until);
    assertThat(sent()).containsExactly("desk 1");
  }

  @Test
  void a_silence_stops_an_escalation() {
    on(EVENING, firing(1));
    on(EVENING.plusSeconds(60), firing(2, json -> json.put("silenced", true)));
    assertThat(watch.steps()).isEmpty();
    assertThat(receipts()).containsExactly("desk 2 held silenced");
  }

  @Test
  void of_several_routes_to_one_receiver_the_one_that_lets_go_first_counts() {
    holding =
        new Holding(
            List.of("desk"),
            new Routes(
                List.of(
                    new Route(Match.ALL, List.of("desk"), true, null, SLEEP, 0, 0),
                    new Route(Match.ALL, List.of("desk"), false, null, null, 2, 0))));
    on(NIGHT, firing(1));
    assertThat(sent()).containsExactly("desk 1");
    assertThat(dispatches().get(0))
        .returns("route-1", Dispatch::cap)
        .returns(2, Dispatch::maxPerHour);
  }

  @Test
  void unacknowledged_it_goes_on_to_others_once_with_the_newest_revision() {
    on(EVENING, firing(1));
    assertThat(dispatches().get(0).alert().escalatesAt()).isEqualTo(EVENING.plusSeconds(900));
    on(EVENING.plusSeconds(600), firing(2));
    assertThat(dispatches().get(0).alert().escalatesAt()).isEqualTo(EVENING.plusSeconds(900));
    wake(EVENING.plusSeconds(900));
    assertThat(sent()).containsExactly("phone 2 escalated");
    assertThat(dispatches().get(0).alert().escalatesAt()).isNull();
    on(EVENING.plusSeconds(1_000), firing(3));
    assertThat(sent()).containsExactly("desk 3");
    wake(EVENING.plusSeconds(9_000));
    assertThat(sent()).isEmpty();
  }

  @Test
  void nothing_else_of_the_alert_changes_when_the_time_is_written_into_it() {
    Alert alert = firing(1);
    on(EVENING, alert);
    assertThat(Json.line(dispatches().get(0).alert()))
        .isEqualTo(
            Json.line(
                firing(1, json -> json.put("escalatesAt", EVENING.plusSeconds(900).toString()))));
  }

  @Test
  void an_ack_an_answer_or_an_end_stops_it() {
    for (Alert stop :
        List.of(
            acknowledged(2, "acknowledged"),
            with(2, "answered", "answered"),
            with(2, "resolved", "faded"),
            with(2, "retracted", "deleted"))) {
      watch = AlertWatch.NOTHING;
      on(EVENING, firing(1));
      on(EVENING.plusSeconds(60), stop);
      assertThat(watch).as(stop.status() + " " + stop.reason()).isSameAs(AlertWatch.NOTHING);
    }
  }

  @Test
  void who_acknowledged_is_not_asked_again_until_a_second_wave() {
    on(EVENING, firing(1));
    on(EVENING.plusSeconds(60), acknowledged(2, "acknowledged"));
    on(EVENING.plusSeconds(120), acknowledged(3, "hotter"));
    assertThat(watch.steps()).isEmpty();
    on(EVENING.plusSeconds(180), acknowledged(4, "second-wave"));
    wake(EVENING.plusSeconds(1_080));
    assertThat(sent()).containsExactly("phone 4 escalated");
  }

  @Test
  void the_time_to_acknowledge_begins_when_it_was_let_go() {
    on(NIGHT, firing(1));
    assertThat(watch.steps()).isEmpty();
    wake(MORNING);
    assertThat(dispatches().get(0).alert().escalatesAt()).isEqualTo(MORNING.plusSeconds(900));
    wake(MORNING.plusSeconds(900));
    assertThat(sent()).containsExactly("phone 1 escalated");
  }

  @Test
  void what_was_due_is_done_before_what_comes() {
    on(NIGHT, firing(1));
    on(MORNING.plusSeconds(1_000), with(2, "resolved", "faded"));
    assertThat(sent()).containsExactly("desk 1", "desk 2", "phone 2 if known");
    assertThat(receipts()).isEmpty();
  }

  private void on(Instant at, Alert alert) {
    last = holding.on(watch, alert, at.toEpochMilli());
    watch = last.after(Json.line(alert));
  }

  private void wake(Instant at) {
    last = holding.wake(watch, at.toEpochMilli());
    watch = last.after(watch.newest());
  }

  private List<Dispatch> dispatches() {
    return last == null ? List.of() : last.dispatches();
  }

  private List<String> sent() {
    return dispatches().stream()
        .map(
            it ->
                it.receiverId()
                    + " "
                    + it.alert().revision()
                    + (it.onlyIfKnown() ? " if known" : "")
                    + (it.cause() == null ? "" : " " + it.cause()))
        .toList();
  }

  private List<String> receipts() {
    List<Delivery> receipts = last == null ? List.of() : last.receipts();
    return receipts.stream()
        .map(it -> it.receiver() + " " + it.revision() + " " + it.outcome() + " " + it.reason())
        .toList();
  }

  private static Alert firing(int revision) {
    return firing(revision, json -> {});
  }

  private static Alert firing(int revision, Consumer<ObjectNode> change) {
    return Alerts.with(
        json -> {
          json.put("revision", revision);
          change.accept(json);
        });
  }

  private static Alert with(int revision, String status, String reason) {
    return firing(revision, json -> json.put("status", status).put("reason", reason));
  }

  private static Alert acknowledged(int revision, String reason) {
    return firing(
        revision,
        json ->
            json.put("reason", reason)
                .putObject("acknowledged")
                .put("by", "ann")
                .put("at", EVENING.toString()));
  }
}
