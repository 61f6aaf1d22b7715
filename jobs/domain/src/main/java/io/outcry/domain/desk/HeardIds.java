// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The ids of recent control events, so that each counts once: the newest 256, forgotten with the
 * posts. Times are epoch milliseconds. Not thread-safe.
 */
final class HeardIds {
  static final int MOST = 256;

  private static final Comparator<Map.Entry<String, Long>> OLDEST_FIRST =
      Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey());

  private final Map<String, Long> atMillisById;

  private HeardIds(Map<String, Long> atMillisById) {
    this.atMillisById = new HashMap<>(atMillisById);
  }

  static HeardIds of(Map<String, Long> state) {
    return new HeardIds(state);
  }

  Map<String, Long> toState() {
    return Map.copyOf(atMillisById);
  }

  boolean contains(String id) {
    return atMillisById.containsKey(id);
  }

  void add(String id, long atMillis) {
    atMillisById.put(id, atMillis);
    if (atMillisById.size() > MOST) {
      atMillisById.entrySet().stream()
          .min(OLDEST_FIRST)
          .map(Map.Entry::getKey)
          .ifPresent(atMillisById::remove);
    }
  }

  void forgetBefore(long millis) {
    atMillisById.values().removeIf(atMillis -> atMillis < millis);
  }
}
