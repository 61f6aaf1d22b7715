// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.Remark;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.grouping.Centre;
import io.outcry.domain.grouping.Direction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A story that alerted and is over, kept so that it is known again and its alert can still change;
 * 2 to 5 KB, no words, no names.
 *
 * <p>Evolution: add components whose honest value for an old entry is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param words where its texts pointed by their words, of length 1, by hash of the term
 * @param meaning where they pointed by their meaning; null if none was read closely
 * @param endedMillis when it was forgotten
 * @param closedMillis when a person closed it; 0 if nobody did
 * @param note what that person said; null if nothing
 * @param remains its numbers, so that its alert can still change; null in old states
 * @param mergedInto the story that took it in; null if none did
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PastStory(
    String storyId,
    Map<Integer, Double> words,
    byte @Nullable [] meaning,
    long endedMillis,
    long closedMillis,
    @Nullable String note,
    @Nullable StoryState remains,
    @Nullable String mergedInto) {

  /** What is kept of a story that has alerted. */
  public static PastStory of(Story story, AlertState alert, long endedMillis) {
    Direction about = story.centre().direction();
    Map<Integer, Double> words = Centre.hashed(about.words());
    return of(story, alert, words, about.meaning(), endedMillis);
  }

  private static PastStory of(
      Story story,
      AlertState alert,
      Map<Integer, Double> words,
      byte @Nullable [] meaning,
      long endedMillis) {
    Remark closed = alert.closed();
    return new PastStory(
        story.id(),
        words,
        meaning,
        endedMillis,
        closed == null ? 0 : closed.atMillis(),
        closed == null ? null : closed.note(),
        StoryRemains.of(story.toState(), story.spread().heat().halfLifeMillis()),
        story.lineage().mergedInto());
  }

  /** The same once its alert has changed. */
  public PastStory after(Story story, AlertState alert) {
    return of(story, alert, words, meaning, endedMillis);
  }

  /** Its numbers, without words and people; null if it was kept before there were any. */
  public @Nullable Story story(Brand brand) {
    if (remains == null) {
      return null;
    }
    Story story = new Story(remains, brand);
    if (mergedInto != null) {
      story.lineage().mergeInto(mergedInto);
    }
    return story;
  }

  /** Whether it holds the posts of a story: its own, and those of one that it took in. */
  public boolean holds(String id) {
    boolean took = remains != null && remains.merged() != null && remains.merged().containsKey(id);
    return mergedInto == null && (took || storyId.equals(id));
  }

  /** Since when it was thought to be over. */
  long overSinceMillis() {
    return closedMillis == 0 ? endedMillis : closedMillis;
  }

  /** How like it a story is, 0 to 1; as stories are compared with texts. */
  public double likeness(Centre other) {
    return other.likeness(words, meaning);
  }
}
