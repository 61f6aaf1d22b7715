// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.reproduction.ReplyVerdict;
import io.outcry.domain.responses.Answers;
import io.outcry.domain.responses.RootState;
import io.outcry.domain.stories.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the company dealt with a story, as of one moment. Times are epoch milliseconds.
 *
 * @param firstAnswerMillis when the first answer came; null if none did
 * @param beforeAlert whether that was before the story alerted, if it did at all
 * @param inTime whether it would have alerted, had nobody answered before, and has not
 * @param withoutReply how it went on after its alert without a reply; null with one
 * @param open complaints that wait for the company: those of a risk first, then the oldest
 */
public record ResponseView(
    @Nullable Long firstAnswerMillis,
    boolean beforeAlert,
    boolean inTime,
    @Nullable ReplyVerdict withoutReply,
    List<RootState> open) {
  private static final int OPEN = 5;

  static ResponseView of(Story story, long atMillis) {
    long firstMillis = story.answers().firstAnswerMillis();
    boolean answered = firstMillis != Answers.NO_ANSWER;
    AlertState alert = story.alert();
    return new ResponseView(
        answered ? firstMillis : null,
        answered && (alert == null || firstMillis <= alert.firedAtMillis()),
        alert == null && story.notes().answeredInTime(),
        story.replies().verdictWithoutReply(atMillis),
        story.answers().open(OPEN));
  }
}
