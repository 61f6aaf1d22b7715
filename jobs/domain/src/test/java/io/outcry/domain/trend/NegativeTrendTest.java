// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.trend;

import static io.outcry.domain.trend.TalkedAbout.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class NegativeTrendTest {
  private static final long HOUR = NegativeTrend.HOUR_MILLIS;

  @Test
  void ten_points_at_200_mentions_a_day_are_found_within_a_week() {
    for (int seed = 0; seed < 20; seed++) {
      for (double points : new double[] {0.1, -0.1}) {
        List<Shift> shifts =
            new TalkedAbout(seed, 200, day -> day < 70 ? 0.3 : 0.3 + points).shiftsIn(77);
        Shift shift =
            shifts.stream()
                .filter(it -> day(it.knownMillis()) > 70)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing found"));
        assertThat(day(shift.knownMillis())).as("seed %d", seed).isBetween(72.0, 77.0);
        assertThat(day(shift.sinceMillis())).isBetween(60.0, 71.0);
        assertThat(shift.isUp()).isEqualTo(points > 0);
        assertThat(shift.after() - shift.before()).isCloseTo(points, within(0.07));
      }
    }
  }

  @Test
  void a_slow_drift_is_found() {
    int found = 0;
    for (int seed = 0; seed < 20; seed++) {
      DoubleUnaryOperator drift = day -> 0.2 + 0.15 * Math.max(0, Math.min(1, (day - 60) / 60));
      List<Shift> shifts = new TalkedAbout(seed, 200, drift).shiftsIn(130);
      found +=
          shifts.stream().anyMatch(shift -> shift.isUp() && day(shift.knownMillis()) > 60) ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(18);
  }

  @Test
  void one_spike_is_no_trend_however_loud() {
    for (int seed = 0; seed < 20; seed++) {
      for (double days : new double[] {0.2, 1, 2}) {
        List<Shift> shifts =
            new TalkedAbout(seed, 200, NegativeTrendTest::steady)
                .withStormOn(70, days)
                .shiftsIn(91);
        assertThat(shifts).as("seed %d, %s days", seed, days).isEmpty();
      }
    }
  }

  @Test
  void the_rhythm_of_the_week_is_no_trend() {
    for (int seed = 0; seed < 10; seed++) {
      TalkedAbout brand = new TalkedAbout(seed, 2_000, NegativeTrendTest::steady).withRhythm(0.15);
      assertThat(brand.shiftsIn(182)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void false_shifts_are_less_than_one_in_a_quarter() {
    assertThat(falseShiftsPerQuarter(seed -> new TalkedAbout(seed, 200, NegativeTrendTest::steady)))
        .isLessThan(0.1);
    assertThat(
            falseShiftsPerQuarter(
                seed ->
                    new TalkedAbout(seed, 200, NegativeTrendTest::steady)
                        .withNoise(0.03)
                        .withStorms(1)))
        .isLessThan(1);
    assertThat(
            falseShiftsPerQuarter(
                seed ->
                    new TalkedAbout(seed, 2_000, NegativeTrendTest::steady)
                        .withNoise(0.03)
                        .withStorms(1)))
        .isLessThan(1);
  }

  @Test
  void few_mentions_take_longer_and_say_nothing_by_chance() {
    assertThat(falseShiftsPerQuarter(seed -> new TalkedAbout(seed, 5, NegativeTrendTest::steady)))
        .isLessThan(0.1);
    int found = 0;
    for (int seed = 0; seed < 20; seed++) {
      List<Shift> shifts = new TalkedAbout(seed, 30, day -> day < 70 ? 0.2 : 0.4).shiftsIn(91);
      found +=
          shifts.stream().anyMatch(shift -> shift.isUp() && day(shift.knownMillis()) > 70) ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(18);
  }

  @Test
  void a_shift_is_news_for_four_weeks_and_the_new_share_is_ordinary_then() {
    NegativeTrend trend = NegativeTrend.fresh();
    talk(trend, 0, 40, 5);
    assertThat(trend.at(trend.dueMillis())).isNull();
    talk(trend, 40, 120, 10);
    Shift shift = Objects.requireNonNull(trend.toState().latest());
    assertThat(day(shift.sinceMillis())).isEqualTo(40);
    assertThat(shift.before()).isCloseTo(0.25, within(0.01));
    assertThat(shift.after()).isCloseTo(0.5, within(0.01));
    assertThat(trend.at(shift.knownMillis() - 1)).isNull();
    assertThat(trend.at(shift.knownMillis())).isEqualTo(shift);
    assertThat(trend.at(shift.knownMillis() + NegativeTrend.TOLD_FOR_MILLIS)).isNull();
    assertThat(trend.toState().before()).isNull();
  }

  @Test
  void a_restart_after_any_hour_changes_nothing() {
    NegativeTrend whole = NegativeTrend.fresh();
    NegativeTrend restarted = NegativeTrend.fresh();
    for (int hour = 0; hour < 50 * 24; hour++) {
      long at = TalkedAbout.MONDAY + hour * HOUR;
      double negative = hour < 40 * 24 ? 3 + hour % 5 : 9 + hour % 5;
      whole.next(at, 20, negative);
      restarted.next(at, 20, negative);
      restarted = NegativeTrend.of(restarted.toState());
    }
    assertThat(restarted.toState()).usingRecursiveComparison().isEqualTo(whole.toState());
    assertThat(whole.toState().latest()).isNotNull();
  }

  @Test
  void an_hour_is_taken_once() {
    NegativeTrend trend = NegativeTrend.fresh();
    trend.next(5 * HOUR, 3, 1);
    assertThatThrownBy(() -> trend.next(5 * HOUR, 3, 1))
        .hasMessage("hour 18000000 was taken already: the next one starts at 21600000");
  }

  private static double steady(double day) {
    return 0.25;
  }

  /** Twenty mentions every hour. */
  private static void talk(NegativeTrend trend, int fromDay, int toDay, double negative) {
    for (int hour = fromDay * 24; hour < toDay * 24; hour++) {
      trend.next(TalkedAbout.MONDAY + hour * HOUR, 20, negative);
    }
  }

  /** After the four weeks in which the trend only learns. */
  private static double falseShiftsPerQuarter(LongFunction<TalkedAbout> brand) {
    int brands = 30;
    double shifts = 0;
    for (long seed = 0; seed < brands; seed++) {
      shifts += brand.apply(seed).shiftsIn(28 + 182).size();
    }
    return shifts / (2 * brands);
  }
}
