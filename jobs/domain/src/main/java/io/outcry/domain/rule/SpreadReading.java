// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import io.outcry.domain.heat.Score;
import io.outcry.domain.norms.NormsKind;
import io.outcry.domain.norms.Odds;

/**
 * A story against its brand at one moment, with all operands.
 *
 * <pre>score = ln((1 + judged) / (1 + expected))      perWeek = storiesPerWeek * share</pre>
 *
 * <p>By the late rule posts stand in the place of heat: {@link Backstop}.
 *
 * @param atMillis the moment
 * @param posts posts so far
 * @param heat heat of the story, in posts
 * @param expectedHeat heat that an ordinary story of the brand reaches
 * @param judged what is held against the norms, in posts: the heat, or the posts so far, of which
 *     the discounted ones count a quarter
 * @param expected how much of it an ordinary story of the brand reaches
 * @param odds how rare the score is
 */
public record SpreadReading(
    long atMillis,
    long posts,
    double heat,
    double expectedHeat,
    double judged,
    double expected,
    Odds odds) {
  /** A story judged by its heat. */
  public static SpreadReading byHeat(
      long atMillis, long posts, double heat, double expectedHeat, Odds odds) {
    return new SpreadReading(atMillis, posts, heat, expectedHeat, heat, expectedHeat, odds);
  }

  /** The same story, judged by its posts. */
  SpreadReading bySize(double fullPosts, double expectedPosts, Odds sizeOdds) {
    return new SpreadReading(
        atMillis, posts, heat, expectedHeat, fullPosts, expectedPosts, sizeOdds);
  }

  /** {@code ln((1 + judged) / (1 + expected))}. */
  public double score() {
    return Score.of(judged, expected);
  }

  /** {@code e^score}: how many times as much as an ordinary story. */
  public double timesOrdinary() {
    return Score.timesOrdinary(judged, expected);
  }

  /** Whether its posts are held against the sizes of stories that have not alerted. */
  public boolean bySize() {
    return odds.kind() == NormsKind.SIZE;
  }

  /** Whether it is held against the risk stories of the brand, and not against all. */
  public boolean amongRisks() {
    return odds.kind() == NormsKind.RISK;
  }

  /** Stories of the brand a week that get this far. */
  public double perWeek() {
    return odds.perWeek();
  }

  /** Severity by rarity alone. */
  public Severity severity() {
    return Severity.of(perWeek());
  }
}
