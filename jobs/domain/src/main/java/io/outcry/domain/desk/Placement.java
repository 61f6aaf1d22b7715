// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.grouping.Direction;
import io.outcry.domain.stories.Story;

/**
 * Where a post belongs.
 *
 * @param rootId the post that opened its conversation, as far as was heard
 * @param direction of its text, if the story is to move towards it; else none
 * @param byLink whether a link alone brings it there
 */
record Placement(Story story, String rootId, Direction direction, boolean byLink) {
  /** In the story of its conversation. */
  static Placement known(Story story, String rootId) {
    return new Placement(story, rootId, Direction.NONE, false);
  }
}
