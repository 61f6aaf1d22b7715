// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import java.util.Map;
import java.util.TreeMap;

/**
 * A question that people of a story ask, in the words of the first who did.
 *
 * <p>Evolution: add components whose honest value for an old question is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param postId where it was asked first; if that post goes the question goes
 * @param askers posts by author hash; of the first 256 authors only
 */
public record QuestionState(String postId, String text, Map<Long, Integer> askers) {
  private static final int ASKERS_KEPT = 256;

  /** The same with so many more posts of an author. */
  QuestionState askedBy(long author, int posts) {
    Map<Long, Integer> now = new TreeMap<>(askers);
    if (now.size() < ASKERS_KEPT || now.containsKey(author)) {
      now.merge(author, posts, Integer::sum);
      now.values().removeIf(left -> left <= 0);
    }
    return new QuestionState(postId, text, now);
  }

  /** How many people ask it. */
  public int people() {
    return askers.size();
  }
}
