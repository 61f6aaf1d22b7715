// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.alerts;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The marks on the alerts of a brand by rule, each alert once. They change no rule. Not
 * thread-safe.
 */
public final class Marks {
  private final TreeMap<String, Long> counts;

  private Marks(Map<String, Long> counts) {
    this.counts = new TreeMap<>(counts);
  }

  /**
   * @param state null in old states
   */
  public static Marks of(@Nullable Map<String, Long> state) {
    return new Marks(state == null ? Map.of() : state);
  }

  public Map<String, Long> toState() {
    return new TreeMap<>(counts);
  }

  /**
   * An alert is marked.
   *
   * @param before how it was marked before; null if it was not
   */
  public void plus(AlertRule rule, @Nullable Mark before, Mark mark) {
    if (before != null) {
      counts.merge(key(rule, before), -1L, Long::sum);
    }
    counts.merge(key(rule, mark), 1L, Long::sum);
  }

  public long count(AlertRule rule, Mark mark) {
    return counts.getOrDefault(key(rule, mark), 0L);
  }

  private static String key(AlertRule rule, Mark mark) {
    return rule.code() + "/" + mark.code();
  }
}
