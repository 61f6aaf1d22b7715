// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import org.jspecify.annotations.Nullable;

/**
 * What the rule says of a story at one post.
 *
 * @param bar the bar that was reached, also if capped or answered; null otherwise, and by the late
 *     rule
 */
public record Verdict(Decision decision, SpreadReading reading, @Nullable AlertBar bar) {
  /** The same, told by another reading. */
  public Verdict toldBy(SpreadReading other) {
    return new Verdict(decision, other, bar);
  }
}
