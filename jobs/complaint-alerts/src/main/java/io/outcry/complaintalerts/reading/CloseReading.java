// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.reading;

import io.outcry.domain.authors.Hash64;
import java.io.Serializable;

/**
 * Who reads posts closely, and what happens where they come faster than they are read. Numbers are
 * for each task.
 *
 * @param reader opens the reader of a task
 * @param postsInFlight how many posts, read or passing by, may be under way before the stream waits
 * @param readsWaiting how many posts may wait to be read; one more keeps the score that it has
 * @param share of the posts worth reading that are read, 0 to 1; the same ones in each run
 */
public record CloseReading(
    CloseReader.Opener reader, int postsInFlight, int readsWaiting, double share)
    implements Serializable {
  private static final int IN_FLIGHT = 1_000;
  private static final int LIVE_IN_FLIGHT = 10_000;
  private static final int LIVE_WAITING = 50;

  /** For recordings: every post worth reading is read, and the stream waits. */
  public static CloseReading ofAll(CloseReader.Opener reader) {
    return new CloseReading(reader, IN_FLIGHT, IN_FLIGHT, 1);
  }

  /**
   * For live posts: while more than 50 wait, posts keep the score that they have. At seven
   * milliseconds a read nothing is late by more than about 350 ms.
   */
  public static CloseReading ofWhatFits(CloseReader.Opener reader) {
    return new CloseReading(reader, LIVE_IN_FLIGHT, LIVE_WAITING, 1);
  }

  /** The same for a part of the posts only, chosen by their ids. */
  public CloseReading ofShare(double newShare) {
    return new CloseReading(reader, postsInFlight, readsWaiting, newShare);
  }

  boolean takes(String postId) {
    return (Hash64.of(postId) >>> 11) * 0x1.0p-53 < share;
  }
}
