// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A rule that reads nothing, and that somebody would write in an afternoon. */
interface SimpleRule {
  String name();

  /** What it says of all weeks with this threshold, in any order. */
  List<Alarm> alarms(double threshold);

  /** Thresholds worth trying, ascending. */
  double[] thresholds();

  /**
   * A rule at one threshold.
   *
   * @param figures what it would have told
   */
  record Best(String name, double threshold, Figures figures) {}

  /**
   * It at the threshold that, in hindsight, has the most storms before half of the thresholds with
   * at most {@code falseAlarms}; the lowest of equals, and the highest of all if none is so quiet.
   */
  default Best best(Plan plan, List<Truth> truths, int falseAlarms) {
    Best best = null;
    Best last = null;
    long most = -1;
    for (double threshold : thresholds()) {
      last = new Best(name(), threshold, judged(plan, truths, alarms(threshold)));
      long beforeHalf =
          last.figures().storms(it -> it.kind() == Kind.STORM).stream()
              .filter(Figures.Fate::beforeHalf)
              .count();
      if (last.figures().falseAlarms() <= falseAlarms && beforeHalf > most) {
        most = beforeHalf;
        best = last;
      }
    }
    return Objects.requireNonNull(best == null ? last : best);
  }

  /**
   * The first alarm about a storm catches it; the first about anything else is false. Later ones
   * about the same, and those about answered stories and slow burners, count neither way.
   */
  static Figures judged(Plan plan, List<Truth> truths, List<Alarm> alarms) {
    Map<Integer, Long> first = new HashMap<>();
    for (Alarm alarm : alarms) {
      first.merge(alarm.truth(), alarm.atMillis(), Math::min);
    }
    Figures figures = new Figures();
    List<Integer> told = new ArrayList<>(first.keySet());
    told.sort(null);
    for (int number : told) {
      Truth truth = truths.get(number);
      boolean judged = truth.kind() != Kind.ANSWERED && truth.kind() != Kind.EVERGREEN;
      if (judged && !truth.kind().isStorm() && plan.counts(first.getOrDefault(number, 0L))) {
        figures.falseAlarm(truth.kind().words());
      }
    }
    for (Truth truth : truths) {
      if (truth.kind().isStorm() && plan.counts(truth.startMillis())) {
        long atMillis = first.getOrDefault(truth.number(), Figures.NEVER);
        figures.storm(truth, atMillis, atMillis, 0);
      }
    }
    return figures;
  }
}
