// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.messages.Alerts;
import io.outcry.deliver.messages.Dispatch;
import io.outcry.deliver.routes.Match;
import io.outcry.deliver.routes.QuietHours;
import io.outcry.deliver.routes.Route;
import io.outcry.deliver.routes.Routes;
import io.outcry.schemas.alerts.Alert;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** The operator by either clock, across a restart. */
@SuppressWarnings("try") // the harness declares that close() throws anything
class HoldAlertsTest {
  private static final long NIGHT = Instant.parse("2026-01-06T01:00:00Z").toEpochMilli();
  private static final long MORNING = Instant.parse("2026-01-06T06:00:00Z").toEpochMilli();

  @Test
  void by_event_time_a_recorded_night_ends_with_the_watermark() throws Exception {
    try (var harness = harness(Clock.EVENT_TIME)) {
      harness.open();
      harness.processElement(firing(1), NIGHT);
      harness.processWatermark(new Watermark(MORNING - 1));
      assertThat(harness.extractOutputValues()).isEmpty();
      harness.processWatermark(new Watermark(MORNING));
      assertThat(harness.extractOutputValues()).hasSize(1);
      assertThat(harness.numKeyedStateEntries()).isZero();
    }
  }

  @Test
  void by_event_time_the_end_of_the_recording_lets_all_go() throws Exception {
    try (var harness = harness(Clock.EVENT_TIME)) {
      harness.open();
      harness.processElement(firing(1), NIGHT);
      harness.processWatermark(Watermark.MAX_WATERMARK);
      assertThat(harness.extractOutputValues()).hasSize(1);
    }
  }

  @Test
  void by_the_clock_on_the_wall_it_goes_when_the_night_is_over_also_across_a_restart()
      throws Exception {
    OperatorSubtaskState checkpoint;
    try (var before = harness(Clock.PROCESSING_TIME)) {
      before.setProcessingTime(NIGHT);
      before.open();
      before.processElement(firing(1), NIGHT);
      before.processElement(firing(2), NIGHT);
      assertThat(before.getSideOutput(Receipts.TAG))
          .extracting(it -> it.getValue().outcome())
          .containsExactly("held", "held");
      checkpoint = before.snapshot(1, NIGHT);
    }
    try (var after = harness(Clock.PROCESSING_TIME)) {
      after.setProcessingTime(NIGHT);
      after.initializeState(checkpoint);
      after.open();
      after.processWatermark(Watermark.MAX_WATERMARK);
      assertThat(after.extractOutputValues()).isEmpty();
      after.setProcessingTime(MORNING);
      assertThat(after.extractOutputValues())
          .extracting(it -> it.alert().revision())
          .containsExactly(2);
      assertThat(after.numKeyedStateEntries()).isZero();
      assertThat(after.numProcessingTimeTimers()).isZero();
    }
  }

  @Test
  void a_rule_in_shadow_sends_nothing() throws Exception {
    try (var harness = harness(Clock.EVENT_TIME)) {
      harness.open();
      harness.processElement(
          Alerts.with(json -> json.withObject("rule").put("mode", "shadow")), NIGHT);
      harness.processWatermark(Watermark.MAX_WATERMARK);
      assertThat(harness.extractOutputValues()).isEmpty();
      assertThat(harness.getSideOutput(Receipts.TAG)).isNull();
    }
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Alert, Dispatch> harness(
      Clock clock) throws Exception {
    QuietHours sleep =
        new QuietHours(ZoneId.of("Europe/Berlin"), LocalTime.of(22, 0), LocalTime.of(7, 0), null);
    Route route = new Route(Match.ALL, List.of("desk"), false, null, sleep, 0, 0);
    var operator =
        new KeyedProcessOperator<>(
            new HoldAlerts(List.of("desk"), new Routes(List.of(route)), clock));
    return new KeyedOneInputStreamOperatorTestHarness<>(operator, Alert::alertId, Types.STRING);
  }

  private static Alert firing(int revision) {
    return Alerts.with(
        json -> json.put("revision", revision).put("at", Instant.ofEpochMilli(NIGHT).toString()));
  }
}
