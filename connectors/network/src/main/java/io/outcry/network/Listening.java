// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Listens to one place on one thread, which is interrupted when it has to end. Whoever calls keeps
 * it going: it waits as {@link Fault} asks and calls again.
 */
public interface Listening extends AutoCloseable {
  /**
   * Connects, and hears until the connection ends; where the network is asked again and again,
   * hears until it is interrupted or asking fails. Returns where the server ended an orderly
   * connection.
   *
   * @param position the last that was given to {@code ear} and went through the job; null at the
   *     first start
   * @throws Fault with what is known of why it cannot go on
   * @throws IOException for any other trouble with the connection, which is tried again
   */
  void listen(@Nullable String position, Ear ear) throws IOException, InterruptedException;

  /** Frees what a connection leaves behind. May be called from another thread, and twice. */
  @Override
  default void close() {}
}
