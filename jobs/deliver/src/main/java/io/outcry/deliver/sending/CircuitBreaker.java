// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.webhook.outcomes.RetrySchedule;

/**
 * Keeps off a receiver that cannot be reached: after {@link #FAILURES} failures in a row nothing is
 * tried for a while, then one message, and so on; any answer ends it. The waits grow as those
 * between the attempts of a message do, up to half an hour. Not remembered over a restart, after
 * which it finds out again.
 */
final class CircuitBreaker {
  static final int FAILURES = 5;
  private static final int LONGEST_WAIT = 6; // of the schedule: half an hour
  private static final long NONE = 0; // sequences begin with 1

  private final String target;
  private int failures;
  private int openings;
  private long openUntilMillis;
  private long brokenSinceMillis;
  private long probe = NONE;

  CircuitBreaker(String target) {
    this.target = target;
  }

  /** When the next attempt may start; {@link Long#MAX_VALUE} while one is the probe. */
  long opensAtMillis() {
    if (failures < FAILURES) {
      return Long.MIN_VALUE;
    }
    return probe == NONE ? openUntilMillis : Long.MAX_VALUE;
  }

  boolean isBroken() {
    return failures >= FAILURES;
  }

  /** Since when nothing came back; {@link Long#MAX_VALUE} unless it keeps off. */
  long brokenSinceMillis() {
    return failures < FAILURES ? Long.MAX_VALUE : brokenSinceMillis;
  }

  /**
   * @param sequence of the message
   */
  void started(long sequence) {
    if (failures >= FAILURES) {
      probe = sequence;
    }
  }

  /** A started message has ended, perhaps without an attempt: then the next is the probe. */
  void landed(long sequence) {
    if (probe == sequence) {
      probe = NONE;
    }
  }

  /** There was an answer, of any kind. */
  void answered() {
    failures = 0;
    openings = 0;
    probe = NONE;
  }

  /** There was none, or one that says that the receiver is out of order. */
  void failed(long sequence, long nowMillis) {
    if (failures >= FAILURES && probe != sequence) {
      return; // began before the others failed
    }
    if (failures == 0) {
      brokenSinceMillis = nowMillis;
    }
    failures++;
    probe = NONE;
    if (failures >= FAILURES) {
      openings = Math.min(openings + 1, LONGEST_WAIT);
      openUntilMillis = nowMillis + RetrySchedule.waitMillis(target, openings).orElse(0);
    }
  }
}
