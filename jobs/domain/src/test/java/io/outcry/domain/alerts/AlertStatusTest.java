// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AlertStatusTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          from      | SPREAD    | ANSWER    | FADE      | COOL      | CLOSE     | MERGE     | WITHDRAW
          FIRING    | FIRING    | ANSWERED  | RESOLVED  | RESOLVED  | RESOLVED  | RESOLVED  | RETRACTED
          ANSWERED  | FIRING    | ANSWERED  | RESOLVED  | RESOLVED  | RESOLVED  | RESOLVED  | RETRACTED
          RESOLVED  | FIRING    | RESOLVED  | RESOLVED  | RESOLVED  | RESOLVED  | RESOLVED  | RETRACTED
          RETRACTED | RETRACTED | RETRACTED | RETRACTED | RETRACTED | RETRACTED | RETRACTED | RETRACTED
          """)
  void the_table(
      AlertStatus from,
      AlertStatus spread,
      AlertStatus answer,
      AlertStatus fade,
      AlertStatus cool,
      AlertStatus close,
      AlertStatus merge,
      AlertStatus withdraw) {
    assertThat(AlertEvent.values())
        .extracting(from::on)
        .containsExactly(spread, answer, fade, cool, close, merge, withdraw);
  }

  @ParameterizedTest
  @EnumSource
  void an_event_that_comes_twice_changes_nothing_more(AlertEvent event) {
    for (AlertStatus from : AlertStatus.values()) {
      assertThat(from.on(event).on(event)).as("from %s", from).isEqualTo(from.on(event));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SPREADING_UNANSWERED, spreading-unanswered",
    "HOTTER, hotter",
    "SECOND_WAVE, second-wave",
    "ACKNOWLEDGED, acknowledged",
    "PARTLY_ANSWERED, partly-answered",
    "REDACTED, redacted",
    "ANSWERED, answered",
    "ANSWERED_BUT_SPREADING, answered-but-spreading",
    "FADED, faded",
    "COOLED, cooled",
    "CLOSED, closed",
    "DELETED, deleted"
  })
  void a_reason_stands_in_the_alert_as_the_contract_spells_it(AlertReason reason, String code) {
    assertThat(reason.code()).isEqualTo(code);
  }

  @Test
  void a_revision_counts_up_and_keeps_when_the_alert_fired_first() {
    AlertState fired = AlertState.fired(Severity.LOW, 7, 2, false);
    AlertState next = fired.next(AlertStatus.ANSWERED, Severity.HIGH, 3);
    assertThat(fired.revision()).isEqualTo(1);
    assertThat(next)
        .isEqualTo(new AlertState(2, AlertStatus.ANSWERED, Severity.HIGH, 7, 3, null, null, false));
  }

  @ParameterizedTest
  @CsvSource({"FIRING, true", "ANSWERED, true", "RESOLVED, false", "RETRACTED, false"})
  void an_alert_is_open_while_somebody_may_have_to_act(AlertStatus status, boolean open) {
    assertThat(new AlertState(1, status, Severity.LOW, 0, 0, null, null, false).isOpen())
        .isEqualTo(open);
  }
}
