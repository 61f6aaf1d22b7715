// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.grouping.Direction;
import io.outcry.domain.stories.Story;

/**
 * Where a post belongs.
 *
 * @param rootId the post that opened its conversation, as far as was heard
 * @param direction of its text, if the story is to move towards it; else none
 */
record Placement(Story story, String rootId, Direction direction) {}
