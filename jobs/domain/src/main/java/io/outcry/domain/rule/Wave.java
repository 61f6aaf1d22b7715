// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import io.outcry.domain.norms.Peak;

/**
 * One wave of a story: from its start, or from when its heat had halved after an alert.
 *
 * @param peak the hottest so far: its entry in the norms
 * @param armed whether the next post may alert
 * @param hottest largest heat since the story alerted last, in an earlier wave perhaps; 0 before
 * @param postsAtAlert posts of the story when it alerted, or, while armed, when only its answer,
 *     its authors or the flood guard held it back; 0 before
 */
public record Wave(Peak peak, boolean armed, double hottest, long postsAtAlert) {
  private static final int GROWN = 6;

  static Wave none() {
    return startingAt(0, 0, 0);
  }

  static Wave startingAt(long startMillis, double score, double heat) {
    return new Wave(new Peak(startMillis, score, heat), true, 0, 0);
  }

  /** The next wave of the same story. */
  Wave again(long startMillis, double score, double heat) {
    return new Wave(new Peak(startMillis, score, heat), true, hottest, 0);
  }

  Wave peak(Peak next) {
    return new Wave(next, armed, hottest, postsAtAlert);
  }

  Wave alerted(double heat, long posts) {
    return new Wave(peak, false, heat, posts);
  }

  Wave held(long posts) {
    return postsAtAlert == 0 ? new Wave(peak, armed, hottest, posts) : this;
  }

  Wave hot(double heat) {
    return new Wave(peak, armed, Math.max(hottest, heat), postsAtAlert);
  }

  /** Whether the wave is over: heat at most half of the hottest since the alert. */
  boolean halved(double heat) {
    return !armed && heat <= hottest / 2;
  }

  /** Whether it did spread: at least six times {@code postsAtAlert}. */
  boolean grown(long posts) {
    return postsAtAlert > 0 && posts >= GROWN * postsAtAlert;
  }
}
