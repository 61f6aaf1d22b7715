// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.Remark;
import io.outcry.domain.grouping.Centre;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A story that alerted and is over, kept so that it is known again; about 1 KB, no words, no names.
 *
 * <p>Evolution: add components whose honest value for an old entry is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param about where its texts pointed, of length 1, by hash of the term
 * @param endedMillis when it was forgotten
 * @param closedMillis when a person closed it; 0 if nobody did
 * @param note what that person said; null if nothing
 */
public record PastStory(
    String storyId,
    Map<Integer, Double> about,
    long endedMillis,
    long closedMillis,
    @Nullable String note) {

  /** What is kept of a story that has alerted. */
  public static PastStory of(Story story, AlertState alert, long endedMillis) {
    Remark closed = alert.closed();
    return new PastStory(
        story.id(),
        Centre.hashed(story.centre().direction()),
        endedMillis,
        closed == null ? 0 : closed.atMillis(),
        closed == null ? null : closed.note());
  }

  /** Since when it was thought to be over. */
  public long overSinceMillis() {
    return closedMillis == 0 ? endedMillis : closedMillis;
  }

  /** Cosine of the angle between what it was about and a direction of length 1; 0 to 1. */
  public double similarity(Map<Integer, Double> direction) {
    double product = 0;
    for (Map.Entry<Integer, Double> term : direction.entrySet()) {
      product += term.getValue() * about.getOrDefault(term.getKey(), 0.0);
    }
    return product;
  }
}
