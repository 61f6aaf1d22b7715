// SPDX-License-Identifier: Apache-2.0
/** What becomes of a story: story.v1. */
@NullMarked
package io.outcry.schemas.stories;

import org.jspecify.annotations.NullMarked;
