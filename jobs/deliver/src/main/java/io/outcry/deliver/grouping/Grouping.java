// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.grouping;

import io.outcry.deliver.messages.Dispatch;
import io.outcry.deliver.routes.Severity;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;

/**
 * Whether an alert waits for others of its brand. The first goes at once and begins an interval;
 * new ones within it wait for its end, and leave together. What is urgent and dangerous, and
 * whatever the receiver has already, never waits.
 */
final class Grouping {
  private static final String FIRING = "firing";

  private Grouping() {}

  /** What becomes of a revision. */
  enum Fate {
    GOES,
    WAITS,
    /** Over before it was told: nobody need know. */
    DROPPED
  }

  /**
   * @param after as it is remembered
   */
  record Verdict(Fate fate, Group after) {}

  /**
   * Judges one revision; what was due before has left.
   *
   * @param groupMillis interval of the route; 0 for none
   */
  static Verdict on(Group before, Dispatch dispatch, long groupMillis, long nowMillis) {
    Alert alert = dispatch.alert();
    String id = alert.alertId();
    if (!alert.status().equals(FIRING)) {
      return over(before, alert);
    }
    boolean mayWait = dispatch.cause() == null && groupMillis > 0 && !cannotWait(alert);
    if (before.holds(id) && mayWait) {
      return new Verdict(Fate.WAITS, before.holding(new Waiting(id, Json.line(alert))));
    }
    if (before.told().contains(id) || (dispatch.onlyIfKnown() && !before.holds(id))) {
      return new Verdict(Fate.GOES, before);
    }
    if (mayWait && !before.isDue(nowMillis)) {
      return new Verdict(Fate.WAITS, before.holding(new Waiting(id, Json.line(alert))));
    }
    Group after = before.telling(id);
    return new Verdict(
        Fate.GOES, before.isDue(nowMillis) ? after.beginning(nowMillis, groupMillis) : after);
  }

  /** All that waited have left. */
  static Group left(Group before, long nowMillis) {
    Group after = before;
    for (Waiting it : before.waiting()) {
      after = after.telling(it.alertId());
    }
    return after.beginning(nowMillis, before.everyMillis());
  }

  private static Verdict over(Group before, Alert alert) {
    String id = alert.alertId();
    if (before.holds(id)) {
      return new Verdict(Fate.DROPPED, before.without(id));
    }
    boolean mayFireAgain = alert.status().equals("answered");
    return new Verdict(Fate.GOES, mayFireAgain ? before : before.forgetting(id));
  }

  private static boolean cannotWait(Alert alert) {
    return alert.urgency().equals("now")
        && (!alert.risk().isEmpty() || Severity.rank(alert.severity()) >= Severity.rank("high"));
  }
}
