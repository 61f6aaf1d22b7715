// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What came of the weeks that count, of all brands of a plan together. */
final class Figures {
  static final long NEVER = Long.MAX_VALUE;

  /**
   * What became of one storm; {@link #NEVER} if it was not told.
   *
   * @param gathered share of its posts that are in one story
   */
  record Fate(Truth truth, long alertedMillis, long deliveredMillis, double gathered) {
    boolean alerted() {
      return alertedMillis != NEVER;
    }

    boolean beforeHalf() {
      return alertedMillis < truth.halfMillis();
    }

    boolean deliveredBeforeHalf() {
      return deliveredMillis < truth.halfMillis();
    }
  }

  private final List<Fate> storms = new ArrayList<>();
  private final Map<String, Integer> falseAlarms = new TreeMap<>();
  private final Map<Kind, Integer> told = new EnumMap<>(Kind.class);
  private int forecasts;
  private int forecastsHeld;

  /** Revisions of false alarms that told a second wave. */
  int secondWaves;

  /** Answered stories told as spreading in spite of the answer. */
  int reopened;

  /** Answered stories of which nothing was told. */
  int silentOnAnswered;

  /** Slow burners told as large and unanswered. */
  int slowBurners;

  /** Storms never alerted whose first post was not read as a complaint. */
  int misread;

  void falseAlarm(String cause) {
    falseAlarms.merge(cause, 1, Integer::sum);
  }

  void told(Kind kind) {
    told.merge(kind, 1, Integer::sum);
  }

  void storm(Truth truth, long alertedMillis, long deliveredMillis, double gathered) {
    storms.add(new Fate(truth, alertedMillis, deliveredMillis, gathered));
  }

  void forecast(boolean held) {
    forecasts++;
    forecastsHeld += held ? 1 : 0;
  }

  /** False alarms by cause. */
  Map<String, Integer> causes() {
    return falseAlarms;
  }

  int falseAlarms() {
    return falseAlarms.values().stream().mapToInt(Integer::intValue).sum();
  }

  int count(Kind kind) {
    return told.getOrDefault(kind, 0);
  }

  int forecasts() {
    return forecasts;
  }

  int forecastsHeld() {
    return forecastsHeld;
  }

  List<Fate> storms(Predicate<Truth> which) {
    return storms.stream().filter(it -> which.test(it.truth())).toList();
  }

  /** Percentage of those for which it holds; not a number of none. */
  static double percent(List<Fate> fates, Predicate<Fate> holds) {
    return 100.0 * fates.stream().filter(holds).count() / fates.size();
  }

  /** Median minutes from the alert to the half-size point, of the storms that were alerted. */
  static double medianLeadMinutes(List<Fate> fates, boolean asDelivered) {
    double[] leads =
        fates.stream()
            .filter(it -> (asDelivered ? it.deliveredMillis() : it.alertedMillis()) != NEVER)
            .mapToDouble(
                it ->
                    (it.truth().halfMillis()
                            - (asDelivered ? it.deliveredMillis() : it.alertedMillis()))
                        / 60_000.0)
            .toArray();
    Arrays.sort(leads);
    return leads.length == 0
        ? Double.NaN
        : (leads[(leads.length - 1) / 2] + leads[leads.length / 2]) / 2;
  }
}
