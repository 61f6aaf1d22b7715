// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before a place is tried again. A server's own wish comes first; else the times
 * are those that X asks of its streams, which no other network contradicts: a broken connection is
 * made again at once and then linearly later, in steps of 250 ms up to 16 s; trouble of the server
 * from 5 s doubling up to 320 s; too many requests from one minute doubling up to 16; a refusal
 * every five minutes. Not thread-safe.
 */
final class Backoff {
  private Fault.@Nullable Kind kind;
  private int attempts;

  /** The place was heard for a while: the next fault is the first. */
  void heard() {
    kind = null;
    attempts = 0;
  }

  Duration after(Fault fault) {
    attempts = fault.kind() == kind ? Math.min(attempts + 1, 100) : 0;
    kind = fault.kind();
    Duration wished = fault.serverWait();
    Duration usual =
        switch (fault.kind()) {
          case CONNECTION -> Duration.ofMillis(Math.min(16_000, 250L * attempts));
          case SERVER -> Duration.ofSeconds(Math.min(320, 5L << Math.min(attempts, 10)));
          case RATE_LIMIT -> Duration.ofMinutes(Math.min(16, 1L << Math.min(attempts, 10)));
          case REFUSED -> Duration.ofMinutes(5);
        };
    return wished == null ? usual : wished;
  }
}
