// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.order;

/** An event that knows when it happened and how it stands to others of the same moment. */
public interface Timed {
  /** The time of what nobody says when it happened: it comes last. */
  long AT_THE_END = Long.MAX_VALUE - 1;

  /** Event time, epoch milliseconds, or {@link #AT_THE_END}. */
  long atMillis();

  /**
   * Whether time has come to this moment, as a post shows. What somebody says about posts, such as
   * that one was deleted in the year 9999, moves nothing.
   */
  boolean movesTime();

  /** Decides between events of the same millisecond; equal only for the same event. */
  String tieBreak();
}
