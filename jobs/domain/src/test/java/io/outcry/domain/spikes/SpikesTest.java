// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.spikes;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.rule.AlertBudget;
import io.outcry.domain.rule.Severity;
import io.outcry.domain.spikes.SpikeRevision.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpikesTest {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  private final AlertBudget budget = AlertBudget.full(1, 0);
  private final List<SpikeRevision> told = new ArrayList<>();
  private Spikes spikes = new Spikes("acme-air", 5, null);
  private boolean explained;

  @Test
  void a_surprise_of_one_half_fires_once_and_fades_after_two_quiet_hours() {
    hear(Panes.loud(0, 40, 2.01));
    assertThat(told).isEmpty();
    hear(Panes.loud(5 * MINUTE, 48, 2));
    assertThat(told)
        .containsExactly(
            new SpikeRevision(
                "acme-air:spike:300000",
                1,
                Reason.SPIKE,
                10 * MINUTE - 1,
                Panes.loud(5 * MINUTE, 48, 2)));
    hear(Panes.ordinary(10 * MINUTE));
    assertThat(spikes.dueMillis()).isEqualTo(10 * MINUTE + 2 * HOUR);
    pass(10 * MINUTE + 2 * HOUR - 1);
    assertThat(told).hasSize(1);
    pass(10 * MINUTE + 5 * HOUR); // however late somebody looks
    assertThat(told.get(1))
        .extracting(SpikeRevision::revision, SpikeRevision::reason, SpikeRevision::atMillis)
        .containsExactly(2, Reason.FADED, 10 * MINUTE + 2 * HOUR);
    assertThat(spikes.toState()).isNull();
    assertThat(spikes.dueMillis()).isEqualTo(Spikes.NOTHING_DUE);
  }

  @Test
  void it_goes_on_while_more_than_a_quarter_of_it_is_left() {
    hear(Panes.loud(0, 50, 1)); // 40 above ordinary
    hear(Panes.still(HOUR, 21));
    assertThat(spikes.dueMillis()).isEqualTo(3 * HOUR + 5 * MINUTE);
    hear(Panes.still(2 * HOUR, 20));
    assertThat(spikes.dueMillis()).isEqualTo(3 * HOUR + 5 * MINUTE);
  }

  @Test
  void a_rarer_record_is_a_revision_when_its_severity_is_higher() {
    hear(Panes.loud(0, 50, 1));
    hear(Panes.loud(5 * MINUTE, 60, 0.5));
    assertThat(told).hasSize(1); // both are low
    hear(Panes.loud(10 * MINUTE, 90, 0.05));
    assertThat(told.get(1).reason()).isEqualTo(Reason.HOTTER);
    assertThat(told.get(1).spikeId()).isEqualTo(told.get(0).spikeId());
    assertThat(told)
        .extracting(SpikeRevision::severity)
        .containsExactly(Severity.LOW, Severity.HIGH);
  }

  @Test
  void a_spike_of_complaints_alone_fires_too() {
    hear(Panes.bitter(0, 12, 0.5));
    assertThat(told.get(0).pane().showsComplaints()).isTrue();
    assertThat(told.get(0).pane().count()).isEqualTo(12);
    hear(Panes.bitter(HOUR, 4, 9)); // 3 of 11 are left
    assertThat(spikes.dueMillis()).isEqualTo(3 * HOUR + 5 * MINUTE);
  }

  @Test
  void what_a_story_explains_what_has_no_token_and_the_first_day_do_not_fire() {
    explained = true;
    hear(Panes.loud(0, 90, 0.1));
    explained = false;
    hear(Panes.ofTheFirstDay(5 * MINUTE));
    while (budget.take(0)) {
      assertThat(told).isEmpty();
    }
    hear(Panes.loud(10 * MINUTE, 90, 0.1));
    assertThat(told).isEmpty();
    assertThat(spikes.toState()).isNull();
  }

  @Test
  void fewer_people_than_an_alert_needs_are_no_spike() {
    hear(Panes.loud(0, 4, 0.1));
    hear(Panes.bitter(5 * MINUTE, 4, 0.1)); // 4 complaints among 20 mentions
    assertThat(told).isEmpty();
    hear(Panes.loud(10 * MINUTE, 5, 0.1));
    assertThat(told).hasSize(1);
  }

  @Test
  void a_restart_at_any_pane_changes_nothing() {
    List<CountedPane> panes =
        List.of(
            Panes.loud(0, 50, 1),
            Panes.ordinary(5 * MINUTE),
            Panes.loud(10 * MINUTE, 90, 0.01),
            Panes.still(2 * HOUR, 60),
            Panes.ordinary(5 * HOUR),
            Panes.loud(6 * HOUR, 70, 1));
    panes.forEach(this::hear);
    List<SpikeRevision> expected = List.copyOf(told);
    assertThat(expected)
        .extracting(SpikeRevision::reason)
        .containsExactly(Reason.SPIKE, Reason.HOTTER, Reason.FADED, Reason.SPIKE);
    told.clear();
    spikes = new Spikes("acme-air", 5, null);
    for (CountedPane pane : panes) {
      hear(pane);
      spikes = new Spikes("acme-air", 5, spikes.toState());
    }
    assertThat(told).isEqualTo(expected);
  }

  private void hear(CountedPane pane) {
    pass(pane.endMillis() - 1);
    keep(spikes.on(pane, it -> explained, budget));
  }

  private void pass(long atMillis) {
    keep(spikes.advanceTo(atMillis));
  }

  private void keep(@Nullable SpikeRevision revision) {
    if (revision != null) {
      told.add(revision);
    }
  }
}
