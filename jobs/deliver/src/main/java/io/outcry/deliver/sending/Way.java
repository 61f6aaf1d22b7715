// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What may go to one target: in which order, how many at a time, at which pace. */
final class Way {
  /** The first of an alert's line. */
  record Head(long sequence, String alertId, String target, long dueAtMillis) {}

  final CircuitBreaker breaker;
  private final String target;
  private final long minIntervalMillis;
  private final TreeSet<Head> heads =
      new TreeSet<>(Comparator.comparingLong(Head::dueAtMillis).thenComparingLong(Head::sequence));
  private int inFlight;
  private long notBeforeMillis = Long.MIN_VALUE;

  Way(String target, Manners manners) {
    this.target = target;
    breaker = new CircuitBreaker(target);
    minIntervalMillis = manners.minIntervalMillis();
  }

  String target() {
    return target;
  }

  void add(Head head) {
    heads.add(head);
  }

  void remove(Head head) {
    heads.remove(head);
  }

  /** The receiver asked for a pause. */
  void pauseUntil(long millis) {
    notBeforeMillis = Math.max(notBeforeMillis, millis);
  }

  /** The head that goes now; null if none may. */
  @Nullable Head startNext(long nowMillis) {
    if (wakeMillis() > nowMillis) {
      return null;
    }
    Head first = heads.first();
    heads.remove(first);
    inFlight++;
    breaker.started(first.sequence());
    notBeforeMillis = Math.max(notBeforeMillis, nowMillis + minIntervalMillis);
    return first;
  }

  /** Takes it out: it goes to another target. */
  void take(Head head) {
    heads.remove(head);
    inFlight++;
  }

  /** Its fate is known, perhaps without an attempt. */
  void landed(long sequence) {
    inFlight--;
    breaker.landed(sequence);
  }

  /** When the next may go; {@link Long#MAX_VALUE} if that waits for an answer, or nobody waits. */
  long wakeMillis() {
    if (heads.isEmpty() || inFlight >= ReceiverQueue.IN_FLIGHT) {
      return Long.MAX_VALUE;
    }
    return Math.max(
        heads.first().dueAtMillis(), Math.max(breaker.opensAtMillis(), notBeforeMillis));
  }

  /** All that wait for this way. */
  List<Head> waiting() {
    return List.copyOf(heads);
  }
}
