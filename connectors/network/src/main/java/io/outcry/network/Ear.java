// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import io.outcry.schemas.posts.Inbound;
import java.time.Duration;
import java.time.Instant;

/**
 * Takes what a {@link Listening} hears, in the order of the network. Every method is for the thread
 * that listens.
 */
public interface Ear {
  /**
   * A record as it came, read by the network's format; what cannot be read becomes a dead letter.
   * Waits while the job is busy, so that the server is not read faster than the job can follow.
   *
   * @param position where to go on after this record; kept with it in checkpoints
   */
  void hear(byte[] record, String position) throws InterruptedException;

  /** The same for a record that has been read already. */
  void hear(Inbound inbound, String position) throws InterruptedException;

  /** The place goes on without a record: what came was nothing to keep. */
  void reached(String position) throws InterruptedException;

  /** The server answered as it should: it is heard, also while it has nothing to say. */
  void alive() throws InterruptedException;

  /**
   * A span of which posts may be missing for good: asked for, and no longer to be had. A place that
   * cannot go on from the position that it is given tells so before its first record: where no gap
   * is told after a fault, all that was written meanwhile counts as heard once a post comes that
   * was written since the place is heard again, and the span is no longer a blind one.
   *
   * @param detail what is missing and why, for a person
   */
  void gap(Instant from, Instant to, String detail) throws InterruptedException;

  /** Records that the connector threw away by itself, counted. */
  void dropped(long records);

  /** The network asks to be left alone for so long; counted and shown, and not waited for here. */
  void limited(Duration wait);

  /** What time it is. */
  Instant now();
}
