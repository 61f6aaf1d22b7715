// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream;

import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of the last events, so that those that are sent twice are heard once. */
final class RecentKeys {
  /**
   * Ten times what comes with likes in the five seconds of a rewind; some 4 MB, since a key has
   * about 100 characters.
   */
  static final int MAX_KEYS = 32_768;

  private final Map<String, Boolean> keys =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MAX_KEYS;
        }
      };

  /** Whether it is new. */
  boolean add(String key) {
    return keys.putIfAbsent(key, true) == null;
  }
}
