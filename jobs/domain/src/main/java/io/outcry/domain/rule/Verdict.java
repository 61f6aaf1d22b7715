// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import org.jspecify.annotations.Nullable;

/**
 * What the rule says of a story at one post.
 *
 * @param bar the bar that was reached, also if capped; null otherwise
 */
public record Verdict(Decision decision, SpreadReading reading, @Nullable AlertBar bar) {}
