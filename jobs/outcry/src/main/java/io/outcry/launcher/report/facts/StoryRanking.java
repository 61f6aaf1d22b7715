// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import io.outcry.schemas.stories.StoryChange;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** First look at the stories: which complaints of each brand came furthest above its ordinary. */
final class StoryRanking {
  private static final int KEPT = 64;

  private final Map<String, Map<String, Double>> peaks = new HashMap<>();

  void add(StoryChange change) {
    if (!change.kind().equals("complaint") && !change.kind().equals("backlash")) {
      return;
    }
    Map<String, Double> brand = peaks.computeIfAbsent(change.brand(), key -> new HashMap<>());
    brand.merge(change.storyId(), change.score(), Math::max);
    if (brand.size() > 4 * KEPT) { // a story that was dropped comes back when it grows
      brand.keySet().retainAll(top(change.brand(), KEPT));
    }
  }

  /** Ids of the stories with the highest peaks, highest first. */
  List<String> top(String brand, int most) {
    return peaks.getOrDefault(brand, Map.of()).entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
