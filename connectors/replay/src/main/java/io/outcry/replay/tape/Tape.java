// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.tape;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Recorded posts in the order in which they are to be played. Used by one thread. */
public interface Tape extends Closeable {
  /**
   * Works towards the first record as long as {@code mayGoOn} says so.
   *
   * @return whether {@link #next} may be called
   * @throws IOException that names the file if one cannot be read or has changed
   */
  boolean prepare(BooleanSupplier mayGoOn) throws IOException;

  /**
   * The next record, or null after the last.
   *
   * @throws IOException that names the file if one cannot be read or has changed
   */
  @Nullable Stamped next() throws IOException;
}
