// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.Remark;
import io.outcry.domain.grouping.Centre;
import io.outcry.domain.grouping.Direction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A story that alerted and is over, kept so that it is known again; about 1 KB, no words, no names.
 *
 * <p>Evolution: add components whose honest value for an old entry is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param words where its texts pointed by their words, of length 1, by hash of the term
 * @param meaning where they pointed by their meaning; null if no network read them
 * @param endedMillis when it was forgotten
 * @param closedMillis when a person closed it; 0 if nobody did
 * @param note what that person said; null if nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PastStory(
    String storyId,
    Map<Integer, Double> words,
    byte @Nullable [] meaning,
    long endedMillis,
    long closedMillis,
    @Nullable String note) {

  /** What is kept of a story that has alerted. */
  public static PastStory of(Story story, AlertState alert, long endedMillis) {
    Remark closed = alert.closed();
    Direction about = story.centre().direction();
    return new PastStory(
        story.id(),
        Centre.hashed(about.words()),
        about.meaning(),
        endedMillis,
        closed == null ? 0 : closed.atMillis(),
        closed == null ? null : closed.note());
  }

  /** Since when it was thought to be over. */
  public long overSinceMillis() {
    return closedMillis == 0 ? endedMillis : closedMillis;
  }

  /** How like it a story is, 0 to 1; as stories are compared with texts. */
  public double likeness(Centre other) {
    return other.likeness(words, meaning);
  }
}
