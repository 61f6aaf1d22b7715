// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.grouping;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.deliver.messages.Dispatch;
import io.outcry.deliver.routes.Severity;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import java.util.Comparator;
import java.util.List;

/**
 * Whether an alert waits for others of its brand. The first goes at once and begins an interval;
 * new ones within it wait for its end and leave together. Urgent alerts with a risk or a high
 * severity, and alerts that the receiver has already, never wait.
 */
final class Grouping {
  private static final String FIRING = "firing";
  private static final List<String> URGENCIES = List.of("now", "soon", "later");
  private static final Comparator<Alert> MOST_URGENT_FIRST =
      Comparator.<Alert>comparingInt(it -> URGENCIES.indexOf(it.urgency()))
          .thenComparingInt(it -> -Severity.rank(it.severity()));

  private Grouping() {}

  /** What becomes of a revision. */
  enum Fate {
    GOES,
    WAITS,
    /** Over before it was sent: nobody need know. */
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
    if (before.holds(id) && (mayWait || dispatch.onlyIfKnown())) { // it has nothing known there
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

  /**
   * All that wait, as they leave.
   *
   * @param joins whether the receiver takes several in one message; it may have changed since
   */
  static List<Dispatch> leaving(Group group, String receiver, boolean joins) {
    List<Alert> alerts =
        group.waiting().stream().map(it -> read(it.alert())).sorted(MOST_URGENT_FIRST).toList();
    return joins
        ? List.of(Dispatch.together(receiver, alerts))
        : alerts.stream().map(it -> Dispatch.to(receiver, false, it)).toList();
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

  private static Alert read(String line) {
    try {
      return Json.read(line, Alert.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An alert of our own state that cannot be read", e);
    }
  }

  private static boolean cannotWait(Alert alert) {
    return alert.urgency().equals("now")
        && (!alert.risk().isEmpty() || Severity.rank(alert.severity()) >= Severity.rank("high"));
  }
}
