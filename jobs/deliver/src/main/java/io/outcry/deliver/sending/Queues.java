// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The queue of each receiver. One that is empty stays: it knows the pace and the circuit. */
final class Queues {
  private final Map<String, Manners> manners;
  private final Map<String, ReceiverQueue> queues = new HashMap<>();

  Queues(Map<String, Manners> manners) {
    this.manners = manners;
  }

  ReceiverQueue of(String receiver) {
    return queues.computeIfAbsent(receiver, key -> new ReceiverQueue(this::mannersOf));
  }

  Manners mannersOf(String target) {
    return manners.getOrDefault(target, Manners.ANY);
  }

  /** What was in the queue when the state was taken. */
  void restore(String receiver, List<QueuedMessage> queued) {
    for (QueuedMessage it : queued) {
      of(receiver).add(it.sequence(), it.lineId(), it.target(), it.dueAtMillis());
    }
  }

  List<String> receivers() {
    return List.copyOf(queues.keySet());
  }

  boolean knows(String receiver) {
    return queues.containsKey(receiver);
  }

  boolean areEmpty() {
    return queues.values().stream().allMatch(ReceiverQueue::isEmpty);
  }

  void remove(String receiver) {
    queues.remove(receiver);
  }
}
