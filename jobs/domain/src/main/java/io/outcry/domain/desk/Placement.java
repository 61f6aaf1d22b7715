// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.stories.Story;
import java.util.Map;

/**
 * Where a post belongs.
 *
 * @param rootId the post that opened its conversation, as far as was heard
 * @param direction of its text, if the story is to move towards it; else empty
 */
record Placement(Story story, String rootId, Map<String, Double> direction) {}
