// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.links;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which stories share which link; depends on the stories alone. Not thread-safe. */
public final class LinkIndex {
  /** A link that more stories share does not tell them apart. */
  private static final int MOST_STORIES = 3;

  private final Map<Long, TreeSet<String>> stories = new HashMap<>();
  private final Map<String, Set<Long>> links = new HashMap<>();

  /** What a story shares now. */
  public void put(String storyId, SharedLinks shared) {
    Set<Long> now = shared.hashes();
    if (now.equals(links.getOrDefault(storyId, Set.of()))) {
      return;
    }
    remove(storyId);
    links.put(storyId, now);
    now.forEach(url -> stories.computeIfAbsent(url, it -> new TreeSet<>()).add(storyId));
  }

  public void remove(String storyId) {
    Set<Long> before = links.remove(storyId);
    if (before != null) {
      before.forEach(url -> removeFrom(url, storyId));
    }
  }

  private void removeFrom(Long url, String storyId) {
    stories.computeIfPresent(
        url,
        (it, sharing) -> {
          sharing.remove(storyId);
          return sharing.isEmpty() ? null : sharing;
        });
  }

  /** The ids of the stories that share a link; none where it does not tell them apart. */
  public Set<String> sharing(Link link) {
    TreeSet<String> sharing = stories.get(link.hash());
    return sharing == null || sharing.size() > MOST_STORIES ? Set.of() : Set.copyOf(sharing);
  }
}
