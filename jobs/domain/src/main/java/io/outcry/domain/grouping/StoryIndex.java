// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the live story that a text is about, without looking at all of them: only stories that
 * share one of the text's six heaviest terms are compared. Rebuilt from state after a restart. Not
 * thread-safe.
 */
public final class StoryIndex {
  private static final int TERMS_ASKED = 6;

  private final Map<String, Set<Entry>> storiesByTerm = new HashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final double similarFrom;
  private final long halfLifeMillis;

  private static final class Entry {
    private final String storyId;
    private final Centre centre;
    private final Set<String> indexed = new HashSet<>();
    private int movesIndexed = -1;

    private Entry(String storyId, Centre centre) {
      this.storyId = storyId;
      this.centre = centre;
    }
  }

  /** A live story that is near enough. */
  public record Match(String storyId, double similarity) {}

  /** When a story last had a post; for the time factor. */
  public interface Activity {
    long lastPostMillis(String storyId);
  }

  /**
   * @param similarFrom least cosine, after the time factor, at which a text joins a story
   * @param halfLifeMillis in which the similarity to a silent story halves
   */
  public StoryIndex(double similarFrom, long halfLifeMillis) {
    this.similarFrom = similarFrom;
    this.halfLifeMillis = halfLifeMillis;
  }

  /** Adds a story, or brings it to what its centre is now. */
  public void put(String storyId, Centre centre) {
    Entry entry = entries.computeIfAbsent(storyId, id -> new Entry(id, centre));
    if (entry.movesIndexed == centre.moves()) {
      return;
    }
    entry.movesIndexed = centre.moves();
    Set<String> now = centre.allTerms();
    for (String term : now) {
      if (entry.indexed.add(term)) {
        storiesByTerm.computeIfAbsent(term, word -> new HashSet<>()).add(entry);
      }
    }
    if (entry.indexed.size() > now.size()) {
      List<String> gone = entry.indexed.stream().filter(term -> !now.contains(term)).toList();
      gone.forEach(term -> unindex(term, entry));
      gone.forEach(entry.indexed::remove);
    }
  }

  private void unindex(String term, Entry entry) {
    Set<Entry> stories = storiesByTerm.get(term);
    if (stories != null && stories.remove(entry) && stories.isEmpty()) {
      storiesByTerm.remove(term);
    }
  }

  public void remove(String storyId) {
    Entry entry = entries.remove(storyId);
    if (entry == null) {
      return;
    }
    entry.indexed.forEach(term -> unindex(term, entry));
  }

  /** The most similar story for a direction of length 1; of equals the smaller id; null if none. */
  public @Nullable Match nearest(Map<String, Double> direction, long atMillis, Activity activity) {
    return nearestBut(null, direction, atMillis, activity);
  }

  /** The same among all stories but one. */
  public @Nullable Match nearestBut(
      @Nullable String exceptId, Map<String, Double> direction, long atMillis, Activity activity) {
    String[] terms = direction.keySet().toArray(String[]::new);
    double[] weights = direction.values().stream().mapToDouble(Double::doubleValue).toArray();
    Match best = null;
    for (Entry entry : candidates(direction)) {
      String storyId = entry.storyId;
      if (storyId.equals(exceptId)) {
        continue;
      }
      double timeless = entry.centre.similarity(terms, weights);
      if (timeless < similarFrom) {
        continue; // time only takes from it
      }
      long silentMillis = Math.max(0, atMillis - activity.lastPostMillis(storyId));
      double similarity = timeless * Math.pow(2, -(double) silentMillis / halfLifeMillis);
      if (similarity >= similarFrom && isBetter(best, storyId, similarity)) {
        best = new Match(storyId, similarity);
      }
    }
    return best;
  }

  private static boolean isBetter(@Nullable Match best, String storyId, double similarity) {
    return best == null
        || similarity > best.similarity()
        || (similarity == best.similarity() && storyId.compareTo(best.storyId()) < 0);
  }

  private Set<Entry> candidates(Map<String, Double> direction) {
    List<Map.Entry<String, Double>> heaviest = new ArrayList<>(direction.entrySet());
    heaviest.sort(
        Map.Entry.<String, Double>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    Set<Entry> found = new HashSet<>();
    for (Map.Entry<String, Double> term :
        heaviest.subList(0, Math.min(TERMS_ASKED, heaviest.size()))) {
      found.addAll(storiesByTerm.getOrDefault(term.getKey(), Set.of()));
    }
    return found;
  }
}
