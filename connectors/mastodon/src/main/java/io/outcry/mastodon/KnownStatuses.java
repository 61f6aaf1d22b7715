// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ids of one server stand for: of the statuses that were heard, and of those that were
 * deleted before they were. Bounded: what has not been asked for the longest is forgotten. Ends
 * with the process.
 */
final class KnownStatuses {
  /** About 15 MB; on a server with two public posts a second, the last seven hours. */
  static final int MOST = 50_000;

  static final int MOST_DELETED = 10_000;

  /**
   * A status.
   *
   * @param rootUri of the first status of its conversation; null where it is not known
   */
  record Known(String uri, @Nullable String rootUri) {}

  private final Map<String, Known> byId = bounded(MOST);
  private final Map<String, Boolean> deleted = bounded(MOST_DELETED);

  void add(String id, Known status) {
    byId.put(id, status);
  }

  @Nullable Known of(String id) {
    return byId.get(id);
  }

  /** A status that may still come is gone already. */
  void addDeleted(String id) {
    deleted.put(id, true);
  }

  boolean isDeleted(String id) {
    return deleted.containsKey(id);
  }

  private static <V> Map<String, V> bounded(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
      }
    };
  }
}
