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
 * @param atMillis the moment
 * @param posts posts so far
 * @param heat heat of the story, in posts
 * @param expectedHeat heat that an ordinary story of the brand reaches
 * @param odds how rare that score is
 */
public record SpreadReading(
    long atMillis, long posts, double heat, double expectedHeat, Odds odds) {
  /** {@code ln((1 + heat) / (1 + expectedHeat))}. */
  public double score() {
    return Score.of(heat, expectedHeat);
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
