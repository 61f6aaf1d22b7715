// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.alerts.AlertRule;
import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.norms.Norms;
import io.outcry.domain.rule.AlertBar;
import io.outcry.domain.rule.Backstop;
import io.outcry.domain.rule.Standing;
import io.outcry.domain.rule.UnprovenAlerts;
import io.outcry.domain.rule.UnprovenState;
import io.outcry.domain.stories.Story;
import org.jspecify.annotations.Nullable;

/**
 * The bar among all stories of a brand, by what is left of its budget, which unproven alerts use
 * up. Times are epoch milliseconds. Not thread-safe.
 */
final class OwnBar {
  private final AlertBar budgeted;
  private final Norms norms;
  private final UnprovenAlerts unproven;

  OwnBar(AlertBar budgeted, Norms norms, @Nullable UnprovenState state) {
    this.budgeted = budgeted;
    this.norms = norms;
    this.unproven = UnprovenAlerts.of(state);
  }

  UnprovenState toState() {
    return unproven.toState();
  }

  /** By which rule an alert fires. */
  static AlertRule ruleOf(Story story, AlertState alert) {
    if (Backstop.alerted(story.spread())) {
      return AlertRule.LARGE;
    }
    return alert.risk() ? AlertRule.RISK : AlertRule.SPREADING;
  }

  /** The bar at {@code atMillis}; the story's own alert does not count. */
  AlertBar of(Story story, long atMillis) {
    double perWeek = budgeted.falseAlarmsPerWeek();
    double weeks = norms.weeks(atMillis);
    AlertState alert = story.alert();
    double left =
        alert != null && isUnproven(story, alert)
            ? unproven.barWithout(alert.firedAtMillis(), perWeek, weeks, atMillis)
            : unproven.bar(perWeek, weeks, atMillis);
    return new AlertBar(left, budgeted.minAuthors());
  }

  /** The share of the budget that unproven alerts use. */
  double used(long atMillis) {
    return unproven.used(budgeted.falseAlarmsPerWeek(), norms.weeks(atMillis), atMillis);
  }

  /** An alert has left. */
  void alerted(long atMillis) {
    unproven.plus(atMillis);
  }

  /**
   * An alert is proved right when its story leaves the norms, and unproven again when it comes
   * back.
   */
  void proved(Story story, Standing before, long atMillis) {
    boolean counts = story.spread().standing().inNorms();
    AlertState alert = story.alert();
    if (counts == before.inNorms() || alert == null || !isByHeat(story, alert)) {
      return;
    }
    if (counts) {
      unproven.plus(atMillis);
    } else {
      unproven.minus(alert.firedAtMillis(), atMillis);
    }
  }

  /** Of two alerts for one story one counts. */
  void merged(Story into, Story from, long atMillis) {
    AlertState gone = from.alert();
    if (gone != null && isUnproven(from, gone) && into.spread().alerts() > 0) {
      unproven.minus(gone.firedAtMillis(), atMillis);
    }
  }

  private static boolean isUnproven(Story story, AlertState alert) {
    return story.spread().standing().inNorms() && isByHeat(story, alert);
  }

  private static boolean isByHeat(Story story, AlertState alert) {
    return ruleOf(story, alert) == AlertRule.SPREADING;
  }
}
