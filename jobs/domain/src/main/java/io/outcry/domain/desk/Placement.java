// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.stories.Story;

/**
 * Where a post belongs.
 *
 * @param rootId the post that opened its conversation, as far as was heard
 */
record Placement(Story story, String rootId) {}
