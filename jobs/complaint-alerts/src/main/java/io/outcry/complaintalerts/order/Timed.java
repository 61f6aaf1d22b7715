// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.order;

/** An event with its time and its order among events of the same time. */
public interface Timed {
  /** The time of events without one: they come last. */
  long AT_THE_END = Long.MAX_VALUE - 1;

  /** Event time, epoch milliseconds, or {@link #AT_THE_END}. */
  long atMillis();

  /**
   * Whether event time advances to this event, as it does with a post. A deletion or a control
   * event advances nothing: it may claim the year 9999.
   */
  boolean movesTime();

  /** Decides between events of the same millisecond; equal only for the same event. */
  String tieBreak();
}
