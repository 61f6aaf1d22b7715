// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.desk.Outcome;
import io.outcry.domain.signs.RiskState;
import io.outcry.domain.stories.QuestionState;
import io.outcry.domain.telling.StoryView;
import io.outcry.schemas.stories.StoryChange;
import org.jspecify.annotations.Nullable;

/** Puts a line of {@code story.v1} together. */
final class StoryLines {
  private StoryLines() {}

  static StoryChange of(Outcome.StoryMoved moved, String brandId) {
    StoryView story = moved.story();
    AlertState alert = story.alert();
    return new StoryChange(
        story.id(),
        brandId,
        LineValues.time(story.reading().atMillis()),
        LineValues.code(moved.change()),
        LineValues.code(story.kind()),
        story.title(),
        story.terms(),
        story.questions().stream().map(QuestionState::text).toList(),
        story.networks(),
        story.languages(),
        story.id().substring(brandId.length() + 1),
        story.reading().posts(),
        story.authors(),
        story.reading().heat(),
        story.reading().expectedHeat(),
        story.reading().score(),
        story.reading().perWeek(),
        story.reading().odds().returnWeeks(),
        SpreadLines.reproduction(story),
        story.complaint(),
        story.notUnderstood(),
        story.answer().is(),
        moved.alertId(),
        story.mergedInto(),
        story.recurrence() == null ? null : story.recurrence().storyId(),
        story.decision() == null ? null : story.decision().heldBy(),
        story.decision() == null
            ? null
            : new StoryChange.Rule(story.bar().falseAlarmsPerWeek(), story.bar().minAuthors()),
        story.risks().stream().map(RiskState::kind).toList(),
        ResponseLines.response(story),
        moved.firedBy() == null ? null : moved.firedBy().code(),
        alert == null || alert.mark() == null ? null : alert.mark().code(),
        marks(moved.marks()),
        alert == null ? null : ResponseLines.closed(alert.closed()));
  }

  private static StoryChange.@Nullable Marks marks(Outcome.@Nullable Marked marks) {
    return marks == null
        ? null
        : new StoryChange.Marks(marks.useful(), marks.notUseful(), marks.wrongBrand());
  }
}
