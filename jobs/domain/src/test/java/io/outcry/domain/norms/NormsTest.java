// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NormsTest {
  private static final long HOUR = 3_600_000;
  private static final long WEEK = 168 * HOUR;

  @Test
  void what_is_taken_back_was_never_there() {
    Random random = new Random(3); // fixed: a failing round can be run again
    for (int round = 0; round < 50; round++) {
      Norms norms = Norms.startingAt(0);
      Norms never = Norms.startingAt(0);
      for (int i = 0; i < 60; i++) {
        Peak peak = peak(random);
        norms.open(peak);
        if (i % 3 == 0) {
          Peak higher = new Peak(peak.startMillis(), peak.score() + 1.3, peak.heat() + 20);
          norms.raisePeak(peak, higher);
          norms.close(higher);
        } else {
          never.open(peak);
        }
      }
      assertSame(norms, never, "round " + round);
    }
  }

  @Test
  void a_raised_peak_counts_as_if_it_had_been_entered_there() {
    Peak low = new Peak(5 * HOUR, 0.31, 2);
    Peak high = new Peak(5 * HOUR, 2.5, 40);
    Norms raised = Norms.startingAt(0);
    raised.open(low);
    raised.raisePeak(low, high);
    Norms entered = Norms.startingAt(0);
    entered.open(high);
    assertSame(raised, entered, "raised");
  }

  @Test
  void a_story_half_as_old_as_eight_weeks_weighs_twice_as_much() {
    Norms norms = Norms.startingAt(0);
    norms.open(new Peak(0, 0, 1));
    norms.open(new Peak(8 * WEEK, 0, 1));
    assertThat(norms.stories(8 * WEEK)).isCloseTo(1.5, within(1e-12));
    assertThat(norms.stories(16 * WEEK)).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void moving_the_landmark_changes_no_reading() {
    long late = 239 * WEEK;
    long later = 241 * WEEK; // 2^(241/8) is above 2^30
    Norms norms = Norms.startingAt(0);
    List<Peak> peaks = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 50; i++) {
      peaks.add(new Peak(late + i * HOUR, 3 * random.nextDouble(), 9));
      norms.open(peaks.get(i));
    }
    assertThat(norms.toState().landmarkMillis()).isZero();
    double before = norms.odds(1.2, later, null).perWeek();
    double heatBefore = norms.expectedHeat(later);
    Peak mover = new Peak(later, 1, 5);
    norms.open(mover);
    assertThat(norms.toState().landmarkMillis()).isEqualTo(later);
    norms.close(mover);
    assertThat(norms.odds(1.2, later, null).perWeek()).isCloseTo(before, within(1e-9));
    assertThat(norms.expectedHeat(later)).isCloseTo(heatBefore, within(1e-9));
    peaks.forEach(norms::close);
    assertThat(norms.stories(later)).isCloseTo(0, within(1e-9));
    assertThat(norms.startMillis()).isZero();
  }

  @Test
  void the_asking_story_is_left_out_of_its_own_tail() {
    Norms without = Norms.startingAt(0);
    Norms with = Norms.startingAt(0);
    for (int i = 0; i < 40; i++) {
      Peak peak = new Peak(i * HOUR, i / 20.0, i);
      without.open(peak);
      with.open(peak);
    }
    Peak own = new Peak(3 * HOUR, 1.7, 12);
    with.open(own);
    for (double score = -2; score < 6; score += 0.17) {
      assertThat(with.odds(score, 40 * HOUR, own).share())
          .as("score %s", score)
          .isCloseTo(without.odds(score, 40 * HOUR, null).share(), within(1e-12));
    }
  }

  @Test
  void a_higher_score_is_never_more_ordinary() {
    Random random = new Random(17);
    Norms norms = Norms.startingAt(0);
    for (int i = 0; i < 2000; i++) {
      norms.open(new Peak(i * HOUR, 3 * random.nextDouble(), 5));
    }
    double last = 1;
    for (double score = -2.5; score < 12; score += 0.05) {
      Odds odds = norms.odds(score, 2000 * HOUR, null);
      assertThat(odds.share()).as("score %s", score).isBetween(0.0, last + 1e-12);
      assertThat(odds.share()).isPositive();
      last = odds.share();
    }
  }

  @Test
  void the_slope_of_the_drawn_out_tail_is_bounded() {
    Norms steep = Norms.startingAt(0);
    Norms flat = Norms.startingAt(0);
    for (int i = 0; i < 300; i++) {
      steep.open(new Peak(0, 0.02, 1));
      flat.open(new Peak(0, i % 10 == 0 ? 6.02 : 0.02, 1));
      flat.open(new Peak(0, i % 50 == 0 ? 9.02 : 0.02, 1));
    }
    assertThat(steep.odds(4, 0, null).tail().slope()).isEqualTo(2);
    assertThat(flat.odds(9.5, 0, null).tail().slope()).isEqualTo(0.8);
    assertThat(Norms.startingAt(0).odds(4, 0, null).tail().slope()).isEqualTo(1.6);
  }

  @Test
  void a_tail_that_begins_at_the_lowest_score_is_drawn_out_as_well() {
    Norms norms = Norms.startingAt(0);
    for (int i = 0; i < 5; i++) {
      norms.open(new Peak(0, -2, 0)); // with the prior 25 in the lowest bin, 20 above it
    }
    assertThat(norms.odds(4, 0, null).tail().slope()).isEqualTo(0.8);
  }

  @Test
  void a_peak_moves_with_the_heat_and_its_score_never_sinks() {
    Peak peak = new Peak(7, 1.5, 10);
    assertThat(peak.after(1.9, 10)).as("no hotter").isSameAs(peak);
    assertThat(peak.after(1.2, 11)).isEqualTo(new Peak(7, 1.5, 11));
    assertThat(peak.after(1.9, 11)).isEqualTo(new Peak(7, 1.9, 11));
  }

  @Test
  void the_odds_say_what_they_rest_on() {
    long start = 100 * WEEK;
    Norms norms = Norms.startingAt(start);
    for (int i = 0; i < 60; i++) {
      norms.open(new Peak(start + i * HOUR, 1, 3));
    }
    assertThat(norms.odds(1, start + WEEK - 1, null).basis()).isEqualTo(OddsBasis.PRIOR);
    assertThat(norms.odds(1, start + WEEK, null).basis()).isEqualTo(OddsBasis.SEEN);
    assertThat(norms.odds(3, start + WEEK, null).basis()).isEqualTo(OddsBasis.DRAWN_OUT);
  }

  @Test
  void weeks_are_counted_from_when_the_brand_was_first_listened_to() {
    double weeks = Norms.startingAt(100 * WEEK).weeks(108 * WEEK);
    assertThat(weeks).isCloseTo(8 / Math.log(2) * 0.5, within(1e-12));
  }

  @Test
  void below_twenty_stories_the_odds_rest_on_the_prior() {
    Norms norms = Norms.startingAt(0);
    for (int i = 0; i < 19; i++) {
      norms.open(new Peak(8 * WEEK, 1, 3));
    }
    assertThat(norms.odds(0, 8 * WEEK, null).basis()).isEqualTo(OddsBasis.PRIOR);
    norms.open(new Peak(8 * WEEK, 1, 3));
    assertThat(norms.odds(0, 8 * WEEK, null).basis()).isEqualTo(OddsBasis.SEEN);
  }

  @Test
  void the_odds_carry_the_operands_to_redo_them() {
    Norms norms = Norms.startingAt(0);
    Random random = new Random(19);
    for (int i = 0; i < 200; i++) {
      norms.open(peak(random));
    }
    Odds odds = norms.odds(3.3, 4 * WEEK, null);
    Tail tail = odds.tail();
    assertThat(odds.storiesPerWeek())
        .isCloseTo((odds.stories() + 5) / (odds.weeks() + 0.1), within(1e-12));
    double beyond = tail.score() - tail.fromScore();
    assertThat(odds.perWeek())
        .isCloseTo(
            odds.storiesPerWeek()
                * tail.reaching()
                / tail.outOf()
                * Math.exp(-tail.slope() * beyond),
            within(1e-12));
    assertThat(odds.returnWeeks() * odds.perWeek()).isCloseTo(1, within(1e-12));
  }

  @Test
  void a_restart_changes_nothing() {
    Norms norms = Norms.startingAt(7 * HOUR);
    Random random = new Random(23);
    for (int i = 0; i < 100; i++) {
      norms.open(peak(random));
    }
    Norms restored = Norms.of(norms.toState());
    assertSame(restored, norms, "restored");
    assertThat(restored.startMillis()).isEqualTo(7 * HOUR);
    restored.open(peak(random));
    assertThat(restored.stories(0)).isNotEqualTo(norms.stories(0));
  }

  @Test
  void bins_above_the_hottest_story_are_not_stored_and_old_state_with_all_of_them_reads_back() {
    Norms norms = Norms.startingAt(0);
    norms.open(new Peak(HOUR, 0.26, 2));
    NormsState state = norms.toState();
    assertThat(state.bins()).hasSize(46); // from -2 to 0.3
    Norms old =
        Norms.of(
            new NormsState(
                allBins(state),
                state.total(),
                state.level(),
                state.startMillis(),
                state.landmarkMillis()));
    assertThat(old.odds(0.1, WEEK, null)).isEqualTo(norms.odds(0.1, WEEK, null));
    assertThat(old.toState().bins()).containsExactly(state.bins());
  }

  private static double[] allBins(NormsState state) {
    return Arrays.copyOf(state.bins(), 240);
  }

  private static Peak peak(Random random) {
    return new Peak(
        random.nextLong(4 * WEEK), 4 * random.nextDouble() - 1, 30 * random.nextDouble());
  }

  private static void assertSame(Norms left, Norms right, String what) {
    NormsState a = left.toState();
    NormsState b = right.toState();
    assertThat(allBins(a)).as(what).containsExactly(allBins(b), within(1e-9));
    assertThat(a.total()).as(what).isCloseTo(b.total(), within(1e-9));
    assertThat(a.level()).as(what).isCloseTo(b.level(), within(1e-9));
    assertThat(a.landmarkMillis()).as(what).isEqualTo(b.landmarkMillis());
    assertThat(a.startMillis()).as(what).isEqualTo(b.startMillis());
  }
}
