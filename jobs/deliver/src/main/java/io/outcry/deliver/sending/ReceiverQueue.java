// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.deliver.sending.Way.Head;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who is next at one receiver: the first of each alert's line, when it is due and its {@link Way}
 * lets it. An index over {@code queue-v1}, rebuilt from it after a restore; holds no bodies.
 */
final class ReceiverQueue {
  /** Alerts that one target gets at one time. */
  static final int IN_FLIGHT = 4;

  private final Function<String, Manners> manners;
  private final Map<String, Deque<Head>> lines = new HashMap<>();
  private final Map<String, Way> ways = new LinkedHashMap<>();
  private final Map<Long, Head> inFlight = new HashMap<>();
  private long lastSequence;
  private int size;

  /**
   * @param manners of each target
   */
  ReceiverQueue(Function<String, Manners> manners) {
    this.manners = manners;
  }

  long nextSequence() {
    return lastSequence + 1;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** How many wait or are in flight. */
  int size() {
    return size;
  }

  Collection<Way> ways() {
    return ways.values();
  }

  /** The way to a target: the receiver itself, or its fallback. */
  Way wayTo(String target) {
    return ways.computeIfAbsent(target, it -> new Way(it, manners.apply(it)));
  }

  /** Puts it at the end of its alert's line; sequences must come in order. */
  void add(long sequence, String alertId, String target, long dueAtMillis) {
    lastSequence = sequence;
    Head waiting = new Head(sequence, alertId, target, dueAtMillis);
    Deque<Head> line = lines.computeIfAbsent(alertId, key -> new ArrayDeque<>());
    line.add(waiting);
    size++;
    if (line.size() == 1) {
      wayTo(target).add(waiting);
    }
  }

  /** Takes out all of an alert that is not in flight; gives their sequences, in order. */
  List<Long> dropWaiting(String alertId) {
    List<Long> dropped = new ArrayList<>();
    Deque<Head> line = lines.getOrDefault(alertId, new ArrayDeque<>());
    for (Iterator<Head> each = line.iterator(); each.hasNext(); ) {
      Head waiting = each.next();
      if (!inFlight.containsKey(waiting.sequence())) {
        each.remove();
        wayTo(waiting.target()).remove(waiting);
        dropped.add(waiting.sequence());
        size--;
      }
    }
    if (line.isEmpty()) {
      lines.remove(alertId);
    }
    return dropped;
  }

  /** The sequence to send now, which is in flight from then on; null if there is none. */
  @Nullable Long startNext(long nowMillis) {
    for (Way way : ways.values()) {
      Head next = way.startNext(nowMillis);
      if (next != null) {
        inFlight.put(next.sequence(), next);
        return next.sequence();
      }
    }
    return null;
  }

  /** When {@link #startNext} may have one; {@link Long#MAX_VALUE} if that waits for an answer. */
  long wakeMillis() {
    return ways.values().stream().mapToLong(Way::wakeMillis).min().orElse(Long.MAX_VALUE);
  }

  /** It failed, or goes to another target, and keeps its place in its line until then. */
  void again(long sequence, String target, long dueAtMillis) {
    Head was = landed(sequence);
    Head waiting = new Head(sequence, was.alertId(), target, dueAtMillis);
    Deque<Head> line = lineOf(was);
    line.removeFirst();
    line.addFirst(waiting);
    wayTo(target).add(waiting);
  }

  /** Its fate is known: the next of its alert may go. */
  void done(long sequence) {
    Head was = landed(sequence);
    Deque<Head> line = lineOf(was);
    line.removeFirst();
    size--;
    if (line.isEmpty()) {
      lines.remove(was.alertId());
    } else {
      wayTo(line.getFirst().target()).add(line.getFirst());
    }
  }

  /** Takes out all that wait for the target: they count as in flight. */
  List<Long> startAll(String target) {
    Way way = wayTo(target);
    List<Long> sequences = new ArrayList<>();
    for (Head head : way.waiting()) {
      way.take(head);
      inFlight.put(head.sequence(), head);
      sequences.add(head.sequence());
    }
    return sequences;
  }

  /** All that wait or are in flight, in order of arrival. */
  List<Long> sequences() {
    return lines.values().stream().flatMap(Deque::stream).map(Head::sequence).sorted().toList();
  }

  private Head landed(long sequence) {
    Head was = inFlight.remove(sequence);
    if (was == null) {
      throw new IllegalStateException("Message " + sequence + " is not in flight");
    }
    wayTo(was.target()).landed(sequence);
    return was;
  }

  private Deque<Head> lineOf(Head waiting) {
    Deque<Head> line = lines.get(waiting.alertId());
    if (line == null) {
      throw new IllegalStateException("Alert " + waiting.alertId() + " has no line");
    }
    return line;
  }
}
