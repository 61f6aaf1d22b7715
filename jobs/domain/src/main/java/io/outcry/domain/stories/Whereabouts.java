// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.copies.Discount;
import io.outcry.domain.grouping.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Where in a story a post belongs.
 *
 * @param rootId the post that opened its conversation
 * @param direction of its text, if the story is to move towards it; else none
 * @param byLink whether it is here for a link alone
 * @param passedOn the post that it reposts; null if it reposts none that is known
 */
record Whereabouts(
    String storyId,
    String rootId,
    Direction direction,
    boolean byLink,
    @Nullable PostMemory passedOn) {

  /** What to remember of it. */
  PostMemory memory(
      HeardPost post,
      double weight,
      @Nullable String asks,
      @Nullable Discount discount,
      long @Nullable [] shared) {
    return PostMemory.of(post, storyId, rootId, weight, direction, asks, discount, shared, byLink);
  }
}
