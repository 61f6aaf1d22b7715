// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.norms;

/**
 * Which stories of a brand the norms are about, and their prior.
 *
 * <p>The prior of ordinary stories is a busy brand and fades within days; their tail is
 * extrapolated where fewer than five are left. Risk stories are far too few for that: their prior,
 * one a week, is worth half a week and half a story, so that
 *
 * <pre>perWeek = (others that got as far + 0.5 e^(-1.6 score)) / (weeks + 0.5)</pre>
 */
public enum NormsKind {
  /** All stories of a kind that alerts. */
  ORDINARY(5, 0.1, 20, 5, 20, true),
  /** Risk stories: those about a risk. */
  RISK(0.5, 0.5, 0.5, 0, 5, false),
  /** Those that have not alerted, by their posts so far in place of their heat. */
  SIZE(5, 0.1, 20, 5, 20, true);

  private final double priorStories;
  private final double priorWeeks;
  private final double tailStories;
  private final double countedFrom;
  private final double seenFrom;
  private final boolean countsOwn;

  NormsKind(
      double priorStories,
      double priorWeeks,
      double tailStories,
      double countedFrom,
      double seenFrom,
      boolean countsOwn) {
    this.priorStories = priorStories;
    this.priorWeeks = priorWeeks;
    this.tailStories = tailStories;
    this.countedFrom = countedFrom;
    this.seenFrom = seenFrom;
    this.countsOwn = countsOwn;
  }

  /** Stories that count as seen in {@link #priorWeeks}. */
  public double priorStories() {
    return priorStories;
  }

  /** Weeks that count as watched before the first. */
  public double priorWeeks() {
    return priorWeeks;
  }

  /** Stories that count as seen in the tail, a share e^(-1.6 score) of them beyond a score. */
  double tailStories() {
    return tailStories;
  }

  /** With fewer stories left above a score the tail is extrapolated. */
  double countedFrom() {
    return countedFrom;
  }

  /** With fewer stories the odds rest mostly on the prior. */
  double seenFrom() {
    return seenFrom;
  }

  /** Whether the story that is judged counts among the stories a week; of few it would be most. */
  boolean countsOwn() {
    return countsOwn;
  }
}
