// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.trend;

import org.jspecify.annotations.Nullable;

/**
 * What {@link NegativeTrend} remembers of a brand; about 1 KB.
 *
 * <p>Evolution: add components whose honest value for an old trend is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param dueMillis start of the hour that is due next
 * @param steps steps taken
 * @param level ordinary share apart from the rhythm
 * @param dispersion variance of a step beyond that of independent mentions
 * @param open the step that is not complete
 * @param up evidence of a rise
 * @param down evidence of a fall
 */
public record TrendState(
    long dueMillis,
    long steps,
    double level,
    double dispersion,
    RhythmState rhythm,
    Step open,
    Evidence up,
    Evidence down,
    @Nullable Shift latest,
    @Nullable Shift before) {

  /**
   * Sums of some whole days.
   *
   * @param startMillis start of the first of them
   * @param mentions how many
   * @param negative their probabilities of being negative
   * @param expected what these should have been
   */
  public record Step(long startMillis, long mentions, double negative, double expected) {}

  /**
   * One side of the cumulative sum, and what was seen since it last was 0.
   *
   * @param sinceMillis start of the first step since
   * @param steps steps since
   * @param shares sum of their shares
   * @param expected sum of the shares that they should have had
   */
  public record Evidence(double sum, long sinceMillis, long steps, double shares, double expected) {
    static final Evidence NONE = new Evidence(0, 0, 0, 0, 0);

    /** With one step more; none where the sum falls to 0. */
    Evidence plus(double more, long startMillis, double share, double expectedShare) {
      return sum + more <= 0
          ? NONE
          : new Evidence(
              sum + more,
              steps == 0 ? startMillis : sinceMillis,
              steps + 1,
              shares + share,
              expected + expectedShare);
    }
  }
}
