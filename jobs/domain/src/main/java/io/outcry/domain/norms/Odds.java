// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.norms;

/**
 * How rare a story is for its brand, with the operands to compute it again.
 *
 * <pre>storiesPerWeek = (stories + prior stories) / (weeks + prior weeks)
 * perWeek = storiesPerWeek * share</pre>
 *
 * @param stories weighted stories of the brand, in present stories; of risk stories the others
 * @param weeks decayed weeks watched
 * @param storiesPerWeek stories of the brand a week
 * @param tail how the share was computed
 * @param basis what it rests on
 * @param kind of which stories, with their priors
 */
public record Odds(
    double stories,
    double weeks,
    double storiesPerWeek,
    Tail tail,
    OddsBasis basis,
    NormsKind kind) {
  /** Share of the brand's stories that get this far, 0 to 1. */
  public double share() {
    return tail.share();
  }

  /** Stories of the brand a week that get this far. */
  public double perWeek() {
    return storiesPerWeek * share();
  }

  /** Return period in weeks; infinite where the rate is 0. */
  public double returnWeeks() {
    return 1 / perWeek();
  }
}
