// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** A made-up brand: fewer mentions at night and on weekends, and then more negative ones. */
final class TalkedAbout {
  static final long MONDAY = 1_767_571_200_000L; // 2026-01-05T00:00:00Z
  static final long DAY = 86_400_000;

  private final Random random;
  private final double mentionsPerDay;
  private final DoubleUnaryOperator share;
  private double rhythm = 0.1;
  private double noise;
  private double stormsPerWeek;
  private double[] storm = {-1, -1};

  /**
   * @param share probability of being negative by day, apart from the rhythm
   */
  TalkedAbout(long seed, double mentionsPerDay, DoubleUnaryOperator share) {
    this.random = new Random(seed);
    this.mentionsPerDay = mentionsPerDay;
    this.share = share;
  }

  /** How far weekends lie above the share; working days lie four tenths of it below. */
  TalkedAbout withRhythm(double points) {
    rhythm = points;
    return this;
  }

  /** Days differ by chance by so much. */
  TalkedAbout withNoise(double points) {
    noise = points;
    return this;
  }

  /** Storms at any time, of 3 to 32 hours, with five times the mentions. */
  TalkedAbout withStorms(double perWeek) {
    stormsPerWeek = perWeek;
    return this;
  }

  /** One storm with ten times the mentions. */
  TalkedAbout withStormOn(double day, double days) {
    storm = new double[] {day, day + days};
    return this;
  }

  /** All shifts that are told in so many days, one after the other. */
  List<Shift> shiftsIn(int days) {
    NegativeTrend trend = NegativeTrend.fresh();
    List<Shift> told = new ArrayList<>();
    double today = 0;
    int storming = 0;
    for (int hour = 0; hour < days * 24; hour++) {
      today = hour % 24 == 0 ? noise * random.nextGaussian() : today;
      storming +=
          storming == 0 && random.nextDouble() * 168 < stormsPerWeek ? 3 + random.nextInt(30) : 0;
      double day = hour / 24.0;
      double volume = volume(hour);
      double negative = share.applyAsDouble(day) + rhythm(hour) + today;
      long mentions = poisson(volume);
      long sum = negatives(mentions, negative);
      double extra = day >= storm[0] && day < storm[1] ? 9 : storming > 0 ? 4 : 0;
      storming = Math.max(0, storming - 1);
      long more = poisson(extra * volume);
      trend.next(at(hour), mentions + more, (double) (sum + negatives(more, 0.9)));
      Shift shift = trend.at(at(hour) + NegativeTrend.HOUR_MILLIS);
      if (shift != null && (told.isEmpty() || !told.get(told.size() - 1).equals(shift))) {
        told.add(shift);
      }
    }
    return told;
  }

  static double day(long millis) {
    return (millis - MONDAY) / (double) DAY;
  }

  private static long at(int hour) {
    return MONDAY + hour * NegativeTrend.HOUR_MILLIS;
  }

  private double volume(int hour) {
    double byDay = Math.max(0, Math.sin((hour % 24 - 5) / 18.0 * Math.PI));
    return mentionsPerDay / 24 * (0.33 + 1.5 * byDay) * (isWeekend(hour) ? 0.6 : 1.1);
  }

  private double rhythm(int hour) {
    double byHour = 0.5 * Math.cos((hour % 24 - 2) / 12.0 * Math.PI);
    return rhythm * ((isWeekend(hour) ? 1 : -0.4) + byHour);
  }

  private static boolean isWeekend(int hour) {
    return hour / 24 % 7 >= 5;
  }

  private long negatives(long mentions, double probability) {
    long sum = 0;
    for (long i = 0; i < mentions; i++) {
      sum += random.nextDouble() < probability ? 1 : 0;
    }
    return sum;
  }

  private long poisson(double mean) {
    if (mean > 50) {
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double left = Math.exp(-mean);
    long count = -1;
    for (double product = 1; product > left; product *= random.nextDouble()) {
      count++;
    }
    return Math.max(0, count);
  }
}
