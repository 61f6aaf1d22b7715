// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.norms;

/**
 * The hottest that a story, or one wave of it, has been so far: its entry in the norms. Also in
 * state, as a part of a story.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 *
 * @param startMillis when the story or wave began; decides what the entry weighs
 * @param score largest score, each measured against the expected heat of its moment
 * @param heat largest heat, in posts
 */
public record Peak(long startMillis, double score, double heat) {
  /** This peak after a post with {@code heat} and {@code score}; the same if neither is new. */
  public Peak after(double nextScore, double nextHeat) {
    return nextHeat > heat ? new Peak(startMillis, Math.max(score, nextScore), nextHeat) : this;
  }
}
