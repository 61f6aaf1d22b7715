// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a place that could not be heard comes to hear again all that it missed. It goes on from its
 * position, in the order of the network; so it has caught up with the first post that was written
 * after it was connected again. Where it had no position, or told a gap since, posts are lost. For
 * the thread that listens.
 */
final class Absence {
  private boolean away;
  private boolean lost;
  private @Nullable Instant heardAgain;

  /** The connection ended. */
  void begin(@Nullable String position) {
    away = true;
    lost |= position == null;
    heardAgain = null;
  }

  /** Posts are missing for good. */
  void gap() {
    lost |= away;
  }

  void heard(Instant now) {
    if (away && heardAgain == null) {
      heardAgain = now;
    }
  }

  /** Whether a post shows that the place has caught up. */
  boolean endsWith(Instant createdAt) {
    return heardAgain != null && !createdAt.isBefore(heardAgain);
  }

  /** It is over; returns whether all was heard that was written meanwhile. */
  boolean end() {
    boolean whole = !lost;
    away = false;
    lost = false;
    heardAgain = null;
    return whole;
  }
}
