// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.narration;

import io.outcry.launcher.demo.scenario.PlantedEvent;
import io.outcry.launcher.report.page.Wording;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.alerts.Alert.Response;
import io.outcry.schemas.stories.StoryChange;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one planted event, as far as it was seen. */
final class Outcome {
  final PlantedEvent event;
  private @Nullable Alert raised;
  private @Nullable Alert latest;
  private @Nullable StoryChange largest;
  private double hottest;
  private boolean answered;

  Outcome(PlantedEvent event) {
    this.event = event;
  }

  boolean isAbout(Alert alert) {
    return event.opens(alert.storyId()) || event.rootIds().contains(alert.firstPost().id());
  }

  boolean isAbout(StoryChange change) {
    return event.opens(change.storyId());
  }

  void see(Alert alert) {
    raised = raised == null ? alert : raised;
    latest = alert;
  }

  void see(StoryChange change) {
    largest = largest == null || change.posts() > largest.posts() ? change : largest;
    hottest = Math.max(hottest, change.heat());
    answered |= change.answered();
  }

  boolean hasAlerted() {
    return raised != null;
  }

  boolean asHoped() {
    return switch (event.expected()) {
      case ALERT -> hasAlerted();
      case RISK_ALERT -> raisedAsRisk();
      case NO_ALERT -> !hasAlerted();
    };
  }

  private boolean raisedAsRisk() {
    return raised != null && raised.reason().equals("risk");
  }

  /** What Outcry did, in a few words. */
  String words() {
    if (raised == null || latest == null) {
      return "no alert" + why();
    }
    String when =
        (raisedAsRisk() ? "alerted as a risk after " : "alerted after ")
            + Wording.span(Duration.between(event.at(), raised.at()))
            + beforeAnswer();
    return when + (latest.revision() == raised.revision() ? "" : ", " + ending(latest));
  }

  private String beforeAnswer() {
    if (raised == null || latest == null || latest.responses().isEmpty()) {
      return "";
    }
    Response first = latest.responses().get(0);
    Duration lead = Duration.between(raised.at(), first.at());
    return lead.isNegative() ? "" : ", " + Wording.span(lead) + " before the answer";
  }

  private static String ending(Alert alert) {
    return switch (alert.status()) {
      case "answered" -> "answered";
      case "resolved" -> alert.reason();
      case "retracted" -> "taken back";
      default -> "still open";
    };
  }

  private String why() {
    if (largest == null) {
      return "";
    }
    String posts = Wording.count(largest.posts(), "post", "posts");
    if (!largest.kind().equals("complaint") && !largest.kind().equals("backlash")) {
      return ": " + posts + " of " + largest.kind();
    }
    return ": " + posts + (answered ? ", answered" : "") + ", heat " + Wording.decimal(hottest);
  }
}
