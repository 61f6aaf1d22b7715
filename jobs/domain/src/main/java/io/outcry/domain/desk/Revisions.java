// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.alerts.AlertLife;
import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.alerts.Urgency;
import io.outcry.domain.authors.Hash64;
import io.outcry.domain.brands.AlertSettings;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.rule.Severity;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.stories.Story;
import io.outcry.domain.telling.AlertRevision;
import io.outcry.domain.telling.StoryView;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes revisions of alerts: the story as it stands, and where its alert stands by now. */
final class Revisions {
  private final Brand brand;
  private final Judge judge;

  Revisions(Brand brand, Judge judge) {
    this.brand = brand;
    this.judge = judge;
  }

  /** The next revision; null if there is no alert, or none that can change so. */
  @Nullable AlertRevision next(Story story, AlertReason reason, SpreadReading reading) {
    AlertState alert = story.alert();
    AlertStatus status = alert == null ? null : AlertLife.next(alert.status(), reason);
    if (alert == null || status == null) {
      return null;
    }
    story.alert(
        alert.next(
            status,
            alert.severity().orGraver(severity(story, reading)),
            rootsAnswered(story, reading)));
    return of(story, reason, reading);
  }

  AlertRevision of(Story story, AlertReason reason, SpreadReading reading) {
    AlertState alert = Objects.requireNonNull(story.alert());
    StoryView view = judge.view(story, reading);
    List<String> dangers = judge.dangers(story);
    boolean shadow = brand.alert().mode() == AlertSettings.Mode.SHADOW;
    Urgency urgency =
        Urgency.of(
            alert.status(),
            view.lastTenMinutes(),
            view.previousTenMinutes(),
            !dangers.isEmpty(),
            shadow);
    return new AlertRevision(
        alertId(brand.id(), story.id()),
        alert.revision(),
        alert.status(),
        reason,
        urgency,
        alert.severity(),
        reading.atMillis(),
        view,
        alert.acknowledged(),
        dangers);
  }

  /** {@code a_<brand>_<hash of story>}: the same after each restart. */
  static String alertId(String brandId, String storyId) {
    return "a_" + brandId + "_" + HexFormat.of().toHexDigits(Hash64.of(storyId)).substring(0, 12);
  }

  static long rootsAnswered(Story story, SpreadReading reading) {
    return story.answers().answer(reading.atMillis()).rootsAnswered();
  }

  /** One level up for a risk. */
  Severity severity(Story story, SpreadReading reading) {
    return AlertRevision.severity(reading, judge.dangers(story));
  }
}
