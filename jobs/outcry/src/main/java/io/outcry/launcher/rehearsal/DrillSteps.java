// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.rehearsal;

import io.outcry.domain.brands.Brand;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.ControlEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of a made-up alert: firing, acknowledged if it was, hotter, answered, resolved. Every
 * one of them says in its first words that it is a drill.
 */
final class DrillSteps {
  private static final String MARK = "DRILL, nothing happened: ";
  private static final Duration APART = Duration.ofMinutes(5);

  private final MadeUpAlert first;
  private final Instant start;

  DrillSteps(Brand brand, Instant start) {
    this.start = start.truncatedTo(ChronoUnit.MILLIS);
    String id = "drill-" + this.start.toEpochMilli();
    first =
        MadeUpAlert.of(brand, this.start)
            .with("alertId", "a_" + brand.id() + "_" + id)
            .with("storyId", brand.id() + ":drill:" + this.start.toEpochMilli())
            .with("title", MARK + "a rehearsal for " + brand.name())
            .with("explanation", MARK + "no post was written, nothing was measured.");
  }

  String alertId() {
    return first.alert().alertId();
  }

  /** The revision that people are to acknowledge. */
  Alert firing() {
    return titled(first, "\"a made-up complaint\" is spreading, main post unanswered", "now")
        .alert();
  }

  /**
   * What comes after it.
   *
   * @param ack what somebody said meanwhile; null if nobody did
   */
  List<Alert> rest(@Nullable ControlEvent ack) {
    List<Alert> steps = new ArrayList<>();
    MadeUpAlert now = first;
    if (ack != null) {
      String by = ack.by() == null ? "somebody" : ack.by();
      now = now.acknowledged(by, ack.at()).with("reason", "acknowledged");
      steps.add(next(now, steps, by + " takes care of it", "now"));
    }
    now = now.with("severity", "high").with("reason", "hotter");
    steps.add(next(now, steps, "it is still spreading, main post unanswered", "now"));
    now = now.with("status", "answered").with("reason", "answered");
    steps.add(next(now, steps, "the company answered the main post", "later"));
    now = now.with("status", "resolved").with("reason", "cooled");
    steps.add(next(now, steps, "it cooled after the answer", "later"));
    return List.copyOf(steps);
  }

  private Alert next(MadeUpAlert alert, List<Alert> before, String title, String urgency) {
    int revision = 2 + before.size();
    Instant at = start.plus(APART.multipliedBy(revision - 1L));
    return titled(alert.revision(revision).at(at), title, urgency).alert();
  }

  private static MadeUpAlert titled(MadeUpAlert alert, String title, String urgency) {
    return alert
        .with("urgency", urgency)
        .headline(
            MARK + title,
            "24 posts by 21 people in 20 min, all of them invented",
            "invented, too",
            "no odds: nothing was measured",
            "Do what you would do, then: outcry ack --alert " + alert.alert().alertId());
  }
}
