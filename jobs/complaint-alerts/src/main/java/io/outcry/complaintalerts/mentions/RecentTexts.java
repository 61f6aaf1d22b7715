// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.domain.authors.Hash64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was read in the last texts, so that a text that is shared a thousand times is read once.
 * Keeps 64-bit hashes in place of texts. Not thread-safe.
 *
 * @param <V> what a text alone decides
 */
final class RecentTexts<V> {
  /** Texts are shared mostly while they are new. */
  static final int MOST = 4_096;

  private final Function<String, V> reader;
  private final Map<Long, V> recent =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
          return size() > MOST;
        }
      };

  RecentTexts(Function<String, V> reader) {
    this.reader = reader;
  }

  V of(String text) {
    return recent.computeIfAbsent(Hash64.of(text), hash -> reader.apply(text));
  }
}
