// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.reading;

import io.outcry.text.TextScore;
import java.io.Serializable;

/**
 * Reads a text better and slower than the fast model. Its result depends on the text alone, so that
 * a post that is read again after a restart scores the same. Used by one thread of each task.
 */
public interface CloseReader extends AutoCloseable {
  /** What it says of a text; names itself in {@link TextScore#model()}. */
  TextScore read(String text);

  /** The same, with what the text means where the reader can tell. */
  default CloseRead closely(String text) {
    return new CloseRead(read(text), null);
  }

  /** Called once by the task that opened it, when no read is under way. */
  @Override
  default void close() {}

  /**
   * Travels with the job. Each task opens a reader before its first post and closes it at its end;
   * the opener decides what tasks of one process share.
   */
  @FunctionalInterface
  interface Opener extends Serializable {
    CloseReader open();
  }
}
