// SPDX-License-Identifier: Apache-2.0
/** A story: posts about one thing, what they add up to, and what is shown of them. */
@NullMarked
package io.outcry.domain.stories;

import org.jspecify.annotations.NullMarked;
