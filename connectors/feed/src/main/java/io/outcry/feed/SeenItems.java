// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed;

import io.outcry.feed.items.Digest;
import io.outcry.feed.items.FeedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The items that a feed has shown, so that none is told twice. An item that it shows no more is not
 * held to be deleted: feeds are short.
 */
final class SeenItems {
  private static final int LEAST_KEPT = 200;
  private static final int TEXT_CHARACTERS = 6; // of its digest: 36 bits

  /**
   * @param firstChanged the time of the version that was seen first, in seconds; 0 without one
   * @param text of the version that was seen last, as its digest
   */
  private record Version(long firstChanged, String text) {}

  private final Map<String, Version> versions = new LinkedHashMap<>();

  SeenItems(List<String> kept) {
    for (String entry : kept) {
      String[] parts = entry.split("=", 3);
      versions.put(parts[0], new Version(Long.parseLong(parts[1]), parts[2]));
    }
  }

  boolean has(FeedItem item) {
    return versions.containsKey(Digest.of(item.id()));
  }

  /** When the version was written that was seen first; null without a time, or if none was seen. */
  @Nullable Instant firstChanged(FeedItem item) {
    Version seen = versions.get(Digest.of(item.id()));
    return seen == null || seen.firstChanged == 0 ? null : Instant.ofEpochSecond(seen.firstChanged);
  }

  /**
   * It is there, and is now the last that will be forgotten.
   *
   * @return whether its text is not the one that was seen last
   */
  boolean add(FeedItem item) {
    String key = Digest.of(item.id());
    String text = Digest.of(item.text()).substring(0, TEXT_CHARACTERS);
    Instant changed = item.changed();
    Version last = versions.remove(key);
    long first = changed == null ? 0 : changed.getEpochSecond();
    versions.put(key, new Version(last == null ? first : last.firstChanged, text));
    return last == null || !last.text.equals(text);
  }

  /**
   * Forgets those that were not shown for longest; twice as many stay as a feed shows.
   *
   * @param shown how many items the feed has now
   */
  void forget(int shown) {
    var oldest = versions.keySet().iterator();
    for (int more = versions.size() - Math.max(LEAST_KEPT, 2 * shown); more > 0; more--) {
      oldest.next();
      oldest.remove();
    }
  }

  List<String> kept() {
    List<String> all = new ArrayList<>();
    versions.forEach(
        (key, version) -> all.add(key + "=" + version.firstChanged + "=" + version.text));
    return all;
  }
}
