// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is next at one receiver: the first of each alert's line, when it is due, a few at a time. An
 * index over {@code queue-v1}, rebuilt from it after a restore; holds no bodies.
 */
final class ReceiverQueue {
  /** Alerts that one receiver gets at one time. */
  static final int IN_FLIGHT = 4;

  private record Waiting(long sequence, String alertId, long dueAtMillis) {}

  private final Map<String, Deque<Waiting>> lines = new HashMap<>();
  private final TreeSet<Waiting> heads =
      new TreeSet<>(
          Comparator.comparingLong(Waiting::dueAtMillis).thenComparingLong(Waiting::sequence));
  private final Map<Long, Waiting> inFlight = new HashMap<>();
  private long lastSequence;

  long nextSequence() {
    return lastSequence + 1;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Puts it at the end of its alert's line; sequences must come in order. */
  void add(long sequence, String alertId, long dueAtMillis) {
    lastSequence = sequence;
    Waiting waiting = new Waiting(sequence, alertId, dueAtMillis);
    Deque<Waiting> line = lines.computeIfAbsent(alertId, key -> new ArrayDeque<>());
    line.add(waiting);
    if (line.size() == 1) {
      heads.add(waiting);
    }
  }

  /** The sequence to send now, which is in flight from then on; null if there is none. */
  @Nullable Long startNext(long nowMillis) {
    if (inFlight.size() >= IN_FLIGHT || heads.isEmpty()) {
      return null;
    }
    Waiting first = heads.first();
    if (first.dueAtMillis > nowMillis) {
      return null;
    }
    heads.remove(first);
    inFlight.put(first.sequence, first);
    return first.sequence;
  }

  /** It failed, and keeps its place in its line until then. */
  void again(long sequence, long dueAtMillis) {
    Waiting was = landed(sequence);
    Waiting waiting = new Waiting(sequence, was.alertId, dueAtMillis);
    Deque<Waiting> line = lineOf(was);
    line.removeFirst();
    line.addFirst(waiting);
    heads.add(waiting);
  }

  /** Its fate is known: the next of its alert may go. */
  void done(long sequence) {
    Waiting was = landed(sequence);
    Deque<Waiting> line = lineOf(was);
    line.removeFirst();
    if (line.isEmpty()) {
      lines.remove(was.alertId);
    } else {
      heads.add(line.getFirst());
    }
  }

  /** All that wait or are in flight, in order of arrival. */
  List<Long> sequences() {
    return lines.values().stream().flatMap(Deque::stream).map(Waiting::sequence).sorted().toList();
  }

  private Waiting landed(long sequence) {
    Waiting was = inFlight.remove(sequence);
    if (was == null) {
      throw new IllegalStateException("Message " + sequence + " is not in flight");
    }
    return was;
  }

  private Deque<Waiting> lineOf(Waiting waiting) {
    Deque<Waiting> line = lines.get(waiting.alertId);
    if (line == null) {
      throw new IllegalStateException("Alert " + waiting.alertId + " has no line");
    }
    return line;
  }
}
