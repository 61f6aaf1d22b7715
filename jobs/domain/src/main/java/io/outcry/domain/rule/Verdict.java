// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

/**
 * What the rule says of a story at one post.
 *
 * @param overBar whether the bar was reached, also if capped or answered; not asked by the late
 *     rule
 */
public record Verdict(Decision decision, SpreadReading reading, boolean overBar) {
  /** The same, told by another reading. */
  public Verdict toldBy(SpreadReading other) {
    return new Verdict(decision, other, overBar);
  }
}
