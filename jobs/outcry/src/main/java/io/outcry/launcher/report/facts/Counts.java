// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.posts.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Dead letters by reason, with a few examples, and deliveries by receiver and outcome. */
public final class Counts {
  private static final int EXAMPLES = 5;
  private static final int MOST_KEYS = 200;

  private final SortedMap<String, Long> deadLetters = new TreeMap<>();
  private final List<DeadLetter> examples = new ArrayList<>();
  private final SortedMap<String, SortedMap<String, Long>> deliveries = new TreeMap<>();

  void add(DeadLetter letter) {
    count(deadLetters, letter.reason());
    if (examples.size() < EXAMPLES) {
      examples.add(letter);
    }
  }

  void add(Delivery delivery) {
    if (deliveries.size() < MOST_KEYS || deliveries.containsKey(delivery.receiver())) {
      count(
          deliveries.computeIfAbsent(delivery.receiver(), key -> new TreeMap<>()),
          delivery.outcome());
    }
  }

  /** Reason to count. */
  public Map<String, Long> deadLetters() {
    return deadLetters;
  }

  public List<DeadLetter> examples() {
    return List.copyOf(examples);
  }

  /** Receiver to outcome to count of attempts. */
  public Map<String, SortedMap<String, Long>> deliveries() {
    return deliveries;
  }

  private static void count(SortedMap<String, Long> counts, String key) {
    String kept = counts.size() < MOST_KEYS || counts.containsKey(key) ? key : "other";
    counts.merge(kept, 1L, Long::sum);
  }
}
