// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import io.outcry.domain.heat.Score;
import io.outcry.domain.norms.NormsKind;
import io.outcry.domain.norms.Odds;

/**
 * A story against its brand at one moment, with all operands.
 *
 * <pre>score = ln((1 + heat) / (1 + expectedHeat))      perWeek = storiesPerWeek * share</pre>
 *
 * <p>By the late rule posts stand in the place of heat: {@link Backstop}.
 *
 * @param atMillis the moment
 * @param posts posts so far
 * @param heat heat of the story, in posts
 * @param expectedHeat heat that an ordinary story of the brand reaches
 * @param odds how rare that score is
 * @param fullPosts posts so far, of which the discounted ones count a quarter; 0 unless posts are
 *     judged
 * @param expectedPosts such posts that an ordinary story of the brand reaches; 0 unless posts are
 *     judged
 */
public record SpreadReading(
    long atMillis,
    long posts,
    double heat,
    double expectedHeat,
    Odds odds,
    double fullPosts,
    double expectedPosts) {
  /** A story judged by its heat. */
  public SpreadReading(long atMillis, long posts, double heat, double expectedHeat, Odds odds) {
    this(atMillis, posts, heat, expectedHeat, odds, 0, 0);
  }

  /** The same story, judged by its posts. */
  SpreadReading bySize(double countedPosts, double ordinaryPosts, Odds sizeOdds) {
    return new SpreadReading(
        atMillis, posts, heat, expectedHeat, sizeOdds, countedPosts, ordinaryPosts);
  }

  /** {@code ln((1 + judged) / (1 + expected))}. */
  public double score() {
    return Score.of(judged(), expected());
  }

  /** What is held against the norms, in posts: the heat, or the posts so far. */
  public double judged() {
    return bySize() ? fullPosts : heat;
  }

  /** How much of it an ordinary story of the brand reaches. */
  public double expected() {
    return bySize() ? expectedPosts : expectedHeat;
  }

  /** Whether its posts are held against the sizes of stories that have not alerted. */
  public boolean bySize() {
    return odds.kind() == NormsKind.SIZE;
  }

  /** Share of the brand's stories that get this far. */
  public double share() {
    return odds.share();
  }

  /** Stories of the brand a week. */
  public double storiesPerWeek() {
    return odds.storiesPerWeek();
  }

  /** Stories of the brand a week that get this far. */
  public double perWeek() {
    return odds.perWeek();
  }

  /** Return period in weeks. */
  public double returnWeeks() {
    return odds.returnWeeks();
  }

  /** Whether it is held against the risk stories of the brand, and not against all. */
  public boolean amongRisks() {
    return odds.kind() == NormsKind.RISK;
  }

  /** Severity by rarity alone. */
  public Severity severity() {
    return Severity.of(perWeek());
  }
}
