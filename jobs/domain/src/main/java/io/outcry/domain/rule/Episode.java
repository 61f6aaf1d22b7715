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
public record Episode(Peak peak, boolean armed, double hottest, long postsAtAlert) {
  private static final int GROWN = 6;

  static Episode none() {
    return startingAt(0, 0, 0);
  }

  static Episode startingAt(long startMillis, double score, double heat) {
    return new Episode(new Peak(startMillis, score, heat), true, 0, 0);
  }

  /** The next wave of the same story. */
  Episode again(long startMillis, double score, double heat) {
    return new Episode(new Peak(startMillis, score, heat), true, hottest, 0);
  }

  Episode peak(Peak next) {
    return new Episode(next, armed, hottest, postsAtAlert);
  }

  Episode alerted(double heat, long posts) {
    return new Episode(peak, false, heat, posts);
  }

  Episode held(long posts) {
    return postsAtAlert == 0 ? new Episode(peak, armed, hottest, posts) : this;
  }

  Episode hot(double heat) {
    return new Episode(peak, armed, Math.max(hottest, heat), postsAtAlert);
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
