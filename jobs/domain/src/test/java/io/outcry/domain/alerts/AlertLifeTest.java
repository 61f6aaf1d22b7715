// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AlertLifeTest {
  /** A dash stands for a change that an alert which stands so never has. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      nullValues = "-",
      textBlock =
          """
          reason                 | new    | FIRING    | ANSWERED  | RESOLVED  | RETRACTED
          SPREADING_UNANSWERED   | FIRING | FIRING    | -         | -         | -
          RISK                   | FIRING | -         | -         | -         | -
          LARGE_UNANSWERED       | FIRING | -         | -         | -         | -
          HOTTER                 | -      | FIRING    | -         | -         | -
          SECOND_WAVE            | -      | FIRING    | -         | FIRING    | -
          ACKNOWLEDGED           | -      | FIRING    | -         | -         | -
          PARTLY_ANSWERED        | -      | FIRING    | -         | -         | -
          REDACTED               | -      | FIRING    | ANSWERED  | RESOLVED  | -
          ANSWERED               | -      | ANSWERED  | -         | -         | -
          ANSWERED_BUT_SPREADING | FIRING | -         | FIRING    | -         | -
          CUSTOMER_WAITS         | -      | -         | FIRING    | -         | -
          FADED                  | -      | RESOLVED  | RESOLVED  | -         | -
          COOLED                 | -      | RESOLVED  | RESOLVED  | -         | -
          CLOSED                 | -      | RESOLVED  | RESOLVED  | -         | -
          MERGED                 | -      | RESOLVED  | RESOLVED  | -         | -
          DELETED                | -      | RETRACTED | RETRACTED | RETRACTED | -
          COPIES                 | -      | RETRACTED | RETRACTED | RETRACTED | -
          WRONG_BRAND            | -      | RETRACTED | RETRACTED | RETRACTED | -
          """)
  void the_table(
      AlertReason reason,
      @Nullable AlertStatus first,
      @Nullable AlertStatus firing,
      @Nullable AlertStatus answered,
      @Nullable AlertStatus resolved,
      @Nullable AlertStatus retracted) {
    List<@Nullable AlertStatus> row = new ArrayList<>();
    row.add(AlertLife.next(null, reason));
    for (AlertStatus from : AlertStatus.values()) {
      row.add(AlertLife.next(from, reason));
    }
    assertThat(row).containsExactly(first, firing, answered, resolved, retracted);
  }

  @ParameterizedTest
  @EnumSource
  void what_was_retracted_stays_so(AlertReason reason) {
    assertThat(AlertLife.next(AlertStatus.RETRACTED, reason)).isNull();
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
    "CUSTOMER_WAITS, customer-waits",
    "FADED, faded",
    "COOLED, cooled",
    "CLOSED, closed",
    "DELETED, deleted",
    "COPIES, copies",
    "WRONG_BRAND, wrong-brand"
  })
  void a_reason_stands_in_the_alert_as_the_contract_spells_it(AlertReason reason, String code) {
    assertThat(reason.code()).isEqualTo(code);
  }

  @Test
  void rules_and_marks_stand_in_the_story_as_the_contract_spells_them() {
    assertThat(AlertRule.values())
        .extracting(AlertRule::code)
        .containsExactly("spreading", "risk", "large");
    assertThat(Mark.values())
        .extracting(Mark::code)
        .containsExactly("useful", "not-useful", "wrong-brand");
  }

  @Test
  void a_revision_counts_up_and_keeps_when_the_alert_fired_first() {
    AlertState fired = AlertState.fired(Severity.LOW, 7, 2, false);
    AlertState next = fired.next(AlertStatus.ANSWERED, Severity.HIGH, 3);
    assertThat(fired.revision()).isEqualTo(1);
    assertThat(next)
        .isEqualTo(
            new AlertState(2, AlertStatus.ANSWERED, Severity.HIGH, 7, 3, null, null, false, null));
  }

  @ParameterizedTest
  @CsvSource({
    "FIRING,   FIRING,   true",
    "FIRING,   RESOLVED, true",
    "ANSWERED, FIRING,   true",
    "RESOLVED, RESOLVED, true",
    "RESOLVED, FIRING,   false" // a second wave
  })
  void who_acknowledged_it_is_kept_until_it_fires_again(
      AlertStatus from, AlertStatus to, boolean kept) {
    Remark ann = new Remark("ann", 9, "on it");
    AlertState state =
        new AlertState(1, from, Severity.LOW, 0, 0, ann, null, false, null)
            .next(to, Severity.LOW, 0);
    assertThat(state.acknowledged()).isEqualTo(kept ? ann : null);
  }

  @Test
  void an_alert_counts_by_its_last_mark_alone() {
    Marks marks = Marks.of(null);
    marks.plus(AlertRule.RISK, null, Mark.NOT_USEFUL);
    marks.plus(AlertRule.RISK, Mark.NOT_USEFUL, Mark.USEFUL);
    marks.plus(AlertRule.RISK, null, Mark.USEFUL);
    Marks stored = Marks.of(marks.toState());
    assertThat(stored.count(AlertRule.RISK, Mark.USEFUL)).isEqualTo(2);
    assertThat(stored.count(AlertRule.RISK, Mark.NOT_USEFUL)).isZero();
    assertThat(stored.count(AlertRule.LARGE, Mark.USEFUL)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"FIRING, true", "ANSWERED, true", "RESOLVED, false", "RETRACTED, false"})
  void an_alert_is_open_while_somebody_may_have_to_act(AlertStatus status, boolean open) {
    assertThat(new AlertState(1, status, Severity.LOW, 0, 0, null, null, false, null).isOpen())
        .isEqualTo(open);
  }
}
