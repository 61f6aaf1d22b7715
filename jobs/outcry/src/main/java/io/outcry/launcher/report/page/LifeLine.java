// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import io.outcry.launcher.report.facts.AlertHistory;
import io.outcry.launcher.report.facts.AlertHistory.Step;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The life of an alert as one line: how long it had which status, from its first revision on. */
final class LifeLine {
  private static final double LEAST_PERCENT = 2;
  private static final double LAST_PERCENT = 8;

  private LifeLine() {}

  static void write(Html html, AlertHistory history) {
    List<Step> steps = List.copyOf(history.steps());
    if (steps.size() < 2) {
      return;
    }
    Step last = steps.get(steps.size() - 1);
    double whole = Math.max(1, Duration.between(steps.get(0).at(), last.at()).toMillis());
    html.open("div", "class", "life", "role", "img", "aria-label", words(steps));
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      double percent =
          i + 1 == steps.size()
              ? LAST_PERCENT
              : (100 - LAST_PERCENT)
                  * Duration.between(step.at(), steps.get(i + 1).at()).toMillis()
                  / whole;
      html.open(
          "i",
          "class",
          "status-" + step.status(),
          "style",
          String.format(Locale.ROOT, "flex-grow:%.2f", Math.max(LEAST_PERCENT, percent)),
          "title",
          step.status() + " from " + Wording.dayAndClock(step.at()));
      html.close();
    }
    html.close();
  }

  /** {@code firing 1 h 38 min, answered 2 h 5 min, resolved}. */
  private static String words(List<Step> steps) {
    StringBuilder words = new StringBuilder();
    int from = 0;
    for (int i = 1; i <= steps.size(); i++) {
      boolean ends = i == steps.size();
      if (ends || !steps.get(i).status().equals(steps.get(from).status())) {
        words.append(words.isEmpty() ? "" : ", ").append(steps.get(from).status());
        if (!ends) {
          Duration span = Duration.between(steps.get(from).at(), steps.get(i).at());
          words.append(' ').append(Wording.span(span));
        }
        from = i;
      }
    }
    return words.toString();
  }
}
