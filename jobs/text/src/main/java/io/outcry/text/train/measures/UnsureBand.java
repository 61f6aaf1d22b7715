// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.measures;

/**
 * The probabilities between which a "complaint" or "no complaint" is wrong too often.
 *
 * @param from below it, "no complaint" is right as often as was asked for
 * @param to from it on, "complaint" is
 */
public record UnsureBand(double from, double to) {
  private static final int STEPS = 100;

  /** The narrowest band around 0.5, in hundredths, outside of which precision is that high. */
  public static UnsureBand of(Probabilities unseen, double precision) {
    int from = STEPS / 2;
    while (from > 0 && 1 - unseen.truthIn(0, from / (double) STEPS) < precision) {
      from--;
    }
    int to = STEPS / 2;
    while (to < STEPS && unseen.truthIn(to / (double) STEPS, 2) < precision) {
      to++;
    }
    return new UnsureBand(from / (double) STEPS, to / (double) STEPS);
  }
}
