// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.outcomes;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * When to try again: after 1 s, 5 s, 30 s, 2 min, 10 min, 30 min, 1 h, 2 h, 4 h, 8 h and 10 h, each
 * ±20 %. The jitter comes from the message id and the attempt, so that a restart changes nothing
 * and messages that failed together do not return together.
 */
public final class RetrySchedule {
  private static final long[] WAITS_MILLIS =
      LongStream.concat(
              LongStream.of(1_000, 5_000, 30_000),
              Stream.of(2, 10, 30, 60, 120, 240, 480, 600)
                  .mapToLong(minutes -> Duration.ofMinutes(minutes).toMillis()))
          .toArray();

  private RetrySchedule() {}

  /**
   * Milliseconds to wait after a failed attempt; empty when it was the last.
   *
   * @param attempt from 1
   */
  public static OptionalLong waitMillis(String messageId, int attempt) {
    if (attempt > WAITS_MILLIS.length) {
      return OptionalLong.empty();
    }
    double factor = 0.8 + 0.4 * unit(messageId, attempt);
    return OptionalLong.of(Math.round(WAITS_MILLIS[attempt - 1] * factor));
  }

  /** Even over [0, 1): FNV-1a over the text and the attempt, finished as in SplitMix64. */
  private static double unit(String text, int attempt) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ attempt) * 0x100000001B3L;
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    return ((hash ^ (hash >>> 31)) >>> 11) * 0x1.0p-53;
  }
}
