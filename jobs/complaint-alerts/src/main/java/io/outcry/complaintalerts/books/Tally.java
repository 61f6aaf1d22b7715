// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.books;

import org.apache.flink.util.OutputTag;

/**
 * How many records had one fate.
 *
 * @param fromMillis event time of the first of them, epoch milliseconds; {@link #NO_TIME} if none
 * @param toMillis of the last
 */
public record Tally(Fate fate, long count, long fromMillis, long toMillis) {
  public static final long NO_TIME = Long.MIN_VALUE;

  /** The side stream by which every operator books what became of its records. */
  public static final OutputTag<Tally> TALLIES = new OutputTag<>("tallies") {};

  public static Tally one(Fate fate) {
    return new Tally(fate, 1, NO_TIME, NO_TIME);
  }

  public static Tally one(Fate fate, long atMillis) {
    return new Tally(fate, 1, atMillis, atMillis);
  }

  /** This and more of the same fate. */
  Tally plus(Tally more) {
    if (fromMillis == NO_TIME || more.fromMillis == NO_TIME) {
      Tally timed = fromMillis == NO_TIME ? more : this;
      return new Tally(fate, count + more.count, timed.fromMillis, timed.toMillis);
    }
    return new Tally(
        fate,
        count + more.count,
        Math.min(fromMillis, more.fromMillis),
        Math.max(toMillis, more.toMillis));
  }
}
