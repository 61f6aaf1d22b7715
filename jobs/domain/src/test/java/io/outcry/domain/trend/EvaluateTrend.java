// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.trend;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Prints how often the trend tells a shift that is none, and how soon one that is, on made-up
 * brands. Behind {@code scripts/evaluate/pulse --trend}.
 */
final class EvaluateTrend {
  private static final int BRANDS = 100;
  private static final int LEARNING_DAYS = 28;
  private static final int YEAR_DAYS = 364;
  private static final int SHIFT_DAY = 70;

  private final PrintStream out;

  private EvaluateTrend(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] args) {
    EvaluateTrend trend = new EvaluateTrend(System.out);
    trend.out.println("without a shift, share 25 %, weekends 10 points above it, a year");
    trend.noShift("5 mentions a day", seed -> steady(seed, 5));
    trend.noShift("200 a day", seed -> steady(seed, 200));
    trend.noShift("2000 a day", seed -> steady(seed, 2_000));
    trend.noShift("200, days differ by 3 points", seed -> steady(seed, 200).withNoise(0.03));
    trend.noShift(
        "200, the same, 1 storm a week", seed -> steady(seed, 200).withNoise(0.03).withStorms(1));
    trend.noShift(
        "2000, the same, 1 storm a week",
        seed -> steady(seed, 2_000).withNoise(0.03).withStorms(1));
    trend.noShift("200, 2 storms a week", seed -> steady(seed, 200).withStorms(2));
    trend.out.println("with a shift on day 70");
    trend.shift("200 a day, +10 points", 200, 0, 0.1);
    trend.shift("200 a day, -10 points", 200, 0, -0.1);
    trend.shift("200 a day, +5 points", 200, 0, 0.05);
    trend.shift("200, +10 points, days differ by 3", 200, 0.03, 0.1);
    trend.shift("30 a day, +10 points", 30, 0, 0.1);
    trend.shift("30 a day, +20 points", 30, 0, 0.2);
    trend.shift("2000, +5 points, days differ by 2", 2_000, 0.02, 0.05);
  }

  private static TalkedAbout steady(long seed, double perDay) {
    return new TalkedAbout(seed, perDay, day -> 0.25);
  }

  private void noShift(String name, LongFunction<TalkedAbout> brand) {
    long told =
        LongStream.range(0, BRANDS)
            .map(seed -> brand.apply(seed).shiftsIn(LEARNING_DAYS + YEAR_DAYS).size())
            .sum();
    out.printf(Locale.ROOT, "  %-36s %.2f told a quarter%n", name, told / (4.0 * BRANDS));
  }

  private void shift(String name, double perDay, double noise, double points) {
    DoubleUnaryOperator share = day -> day < SHIFT_DAY ? 0.3 : 0.3 + points;
    List<Double> delays = new ArrayList<>();
    for (long seed = 0; seed < BRANDS; seed++) {
      new TalkedAbout(seed, perDay, share)
          .withNoise(noise).shiftsIn(SHIFT_DAY + 28).stream()
              .filter(shift -> shift.isUp() == points > 0)
              .map(shift -> TalkedAbout.day(shift.knownMillis()) - SHIFT_DAY)
              .filter(delay -> delay > 0)
              .findFirst()
              .ifPresent(delays::add);
    }
    delays.sort(null);
    out.printf(
        Locale.ROOT,
        "  %-36s %3d %% found in 4 weeks; half of them by day %.0f, 9 of 10 by day %.0f%n",
        name,
        delays.size() * 100 / BRANDS,
        Math.ceil(delays.get(delays.size() / 2)),
        Math.ceil(delays.get(delays.size() * 9 / 10)));
  }
}
