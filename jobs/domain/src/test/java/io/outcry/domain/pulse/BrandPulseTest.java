// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.pulse;

import static io.outcry.domain.SpreadVectors.near;
import static io.outcry.domain.SpreadVectors.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandPulseTest {
  private static final long PANE = BrandPulse.PANE_MILLIS;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_vectors_hold(boolean restartAtEachPane) {
    for (JsonNode example : section("9 pulse")) {
      BrandPulse pulse = BrandPulse.fresh();
      PulseReading[] readings = new PulseReading[example.required("counts").size()];
      for (int i = 0; i < readings.length; i++) {
        readings[i] = pulse.next(i * PANE, example.required("counts").required(i).asLong());
        pulse = restartAtEachPane ? BrandPulse.of(pulse.toState()) : pulse;
      }
      for (JsonNode pane : example.required("panes")) {
        assertReading(readings[pane.required("pane").asInt()], pane);
      }
      PulseState end = pulse.toState();
      JsonNode expected = example.required("end");
      assertNear(end.level(), expected.required("level"), expected);
      assertNear(end.spread(), expected.required("spread"), expected);
      assertNear(end.anchor(), expected.required("anchor"), expected);
      assertNear(end.scale(), expected.required("scale"), expected);
      assertNear(end.weeks(), expected.required("weeks"), expected);
    }
  }

  @Test
  void only_a_vector_pane_that_stands_out_surprises() {
    JsonNode example = section("9 pulse").get(0);
    BrandPulse pulse = BrandPulse.fresh();
    int surprising = 0;
    int listed = 0;
    for (int i = 0; i < example.required("counts").size(); i++) {
      long count = example.required("counts").required(i).asLong();
      surprising += pulse.next(i * PANE, count).surprise() > 0.2 ? 1 : 0;
    }
    for (JsonNode pane : example.required("panes")) {
      listed += pane.required("surprise").asDouble() > 0.2 ? 1 : 0;
    }
    assertThat(surprising).isEqualTo(listed).isPositive();
  }

  @Test
  void a_gap_counts_as_panes_without_a_post() {
    BrandPulse filled = warm();
    BrandPulse left = warm();
    for (int i = 400; i < 440; i++) {
      filled.next(i * PANE, 0);
    }
    assertThat(left.next(440 * PANE, 9)).isEqualTo(filled.next(440 * PANE, 9));
    assertSame(left, filled);
    assertThat(left.toState().nextPaneMillis()).isEqualTo(441 * PANE);
  }

  @Test
  void of_a_long_gap_one_week_is_filled() {
    BrandPulse week = warm();
    BrandPulse year = warm();
    week.next((400 + 2016) * PANE, 9);
    year.next((400 + 100_000) * PANE, 9);
    assertThat(year.toState().panes()).isEqualTo(week.toState().panes()).isEqualTo(400 + 2017);
    assertThat(year.toState().level()).isEqualTo(week.toState().level());
    assertThat(year.toState().nextPaneMillis()).isEqualTo((400 + 100_001) * PANE);
  }

  @Test
  void a_pane_is_taken_once() {
    BrandPulse pulse = warm();
    assertThatThrownBy(() -> pulse.next(399 * PANE, 3))
        .hasMessage("pane 119700000 was taken already: the next one starts at 120000000");
  }

  @Test
  void open_panes_are_computed_on_a_copy() {
    BrandPulse pulse = warm();
    PulseReading open = pulse.copy().next(400 * PANE, 80);
    assertThat(open.surprise()).isGreaterThan(PulseReading.ALERT_FROM);
    assertThat(pulse.next(400 * PANE, 80)).isEqualTo(open);
  }

  @Test
  void one_event_is_one_surprise() {
    BrandPulse pulse = warm();
    assertThat(pulse.next(400 * PANE, 80).surprise()).isPositive();
    for (int i = 401; i < 400 + 288; i++) {
      assertThat(pulse.next(i * PANE, 79).surprise()).as("pane %d", i).isZero();
    }
  }

  @Test
  void silence_never_surprises() {
    BrandPulse pulse = BrandPulse.fresh();
    for (int i = 0; i < 3000; i++) {
      PulseReading reading = pulse.next(i * PANE, 0);
      assertThat(reading.surprise()).isZero();
      assertThat(reading.expected()).isCloseTo(0, near(0));
      assertThat(reading.warming()).isEqualTo(i < 288);
    }
  }

  @Test
  void a_pulse_is_92_numbers() {
    PulseState state = BrandPulse.fresh().toState();
    assertThat(state.hours()).hasSize(24);
    assertThat(state.records()).hasSize(60);
    assertThat(PulseState.class.getRecordComponents()).hasSize(2 + 8);
  }

  private static BrandPulse warm() {
    BrandPulse pulse = BrandPulse.fresh();
    Random random = new Random(61);
    for (int i = 0; i < 400; i++) {
      pulse.next(i * PANE, 5 + random.nextInt(8));
    }
    return pulse;
  }

  private static void assertReading(PulseReading reading, JsonNode pane) {
    assertNear(reading.spreads(), pane.required("z"), pane);
    assertNear(reading.expected(), pane.required("expected"), pane);
    assertNear(reading.surprise(), pane.required("surprise"), pane);
    if (pane.required("perWeek").isNull()) {
      assertThat(reading.perWeek()).as("%s", pane).isInfinite();
    } else {
      assertNear(reading.perWeek(), pane.required("perWeek"), pane);
    }
  }

  private static void assertSame(BrandPulse left, BrandPulse right) {
    assertThat(left.toState()).usingRecursiveComparison().isEqualTo(right.toState());
  }

  private static void assertNear(double value, JsonNode expected, JsonNode pane) {
    assertThat(value).as("%s", pane).isCloseTo(expected.asDouble(), near(expected.asDouble()));
  }
}
