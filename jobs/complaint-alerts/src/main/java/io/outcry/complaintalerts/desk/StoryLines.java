// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import io.outcry.domain.desk.Outcome;
import io.outcry.domain.telling.StoryView;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.stories.StoryChange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Puts a line of {@code story.v1} together. */
final class StoryLines {
  private StoryLines() {}

  static StoryChange of(Outcome.StoryMoved moved, String brandId) {
    StoryView story = moved.story();
    return new StoryChange(
        story.id(),
        brandId,
        Instant.ofEpochMilli(story.reading().atMillis()),
        moved.change().code(),
        story.kind().name().toLowerCase(Locale.ROOT),
        story.title(),
        story.terms(),
        List.of(),
        story.networks(),
        List.copyOf(story.perLanguage().keySet()),
        story.id().substring(brandId.length() + 1),
        story.reading().posts(),
        story.authors(),
        story.reading().heat(),
        story.reading().expectedHeat(),
        story.reading().score(),
        story.reading().perWeek(),
        story.reading().returnWeeks(),
        reproduction(story),
        story.complaint(),
        story.notUnderstood(),
        story.answer().is(),
        moved.alertId(),
        null,
        null,
        null,
        null);
  }

  static Alert.Reproduction reproduction(StoryView story) {
    return new Alert.Reproduction(
        story.reproduction().mid(), story.reproduction().low(), story.reproduction().high());
  }
}
