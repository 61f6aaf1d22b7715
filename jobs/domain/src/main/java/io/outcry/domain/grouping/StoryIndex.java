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
 * Finds the live story that a text is about, without comparing it with all of them: only with those
 * that share one of its six heaviest terms, the lighter of which are not asked once 128 stories are
 * found, and with the 48 whose meanings seem nearest ({@link Sketches}). Rebuilt from state after a
 * restart, it finds the same. Not thread-safe.
 */
public final class StoryIndex {
  private static final int TERMS_ASKED = 6;
  private static final int ENOUGH = 128;
  private static final int MEANINGS_ASKED = 48;

  private final Map<String, Set<Entry>> storiesByTerm = new HashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final Sketches sketches = new Sketches(MEANINGS_ASKED);
  private final LikenessRule rule;
  private int asked;

  private static final class Entry {
    private final String storyId;
    private final Centre centre;
    private final Set<String> indexed = new HashSet<>();
    private int movesIndexed = -1;
    private int askedBy;

    private Entry(String storyId, Centre centre) {
      this.storyId = storyId;
      this.centre = centre;
    }
  }

  /**
   * A live story that is near enough.
   *
   * @param nearness likeness in thresholds, 1 or more
   */
  public record Match(String storyId, double nearness) {}

  /** When a story last had a post; for the time factor. */
  public interface Activity {
    long lastPostMillis(String storyId);
  }

  public StoryIndex(LikenessRule rule) {
    this.rule = rule;
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
    int[] meaning = centre.meaning();
    if (meaning == null) {
      sketches.remove(storyId);
    } else {
      sketches.put(storyId, meaning);
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
    sketches.remove(storyId);
  }

  /** The nearest story; of equals the smaller id; null if none is near enough. */
  public @Nullable Match nearest(Direction direction, long atMillis, Activity activity) {
    return nearest(direction, candidates(direction), atMillis, activity);
  }

  /** The same by comparing with every story: what the index is measured against. */
  public @Nullable Match nearestOfAll(Direction direction, long atMillis, Activity activity) {
    return nearest(direction, new ArrayList<>(entries.values()), atMillis, activity);
  }

  private @Nullable Match nearest(
      Direction direction, List<Entry> candidates, long atMillis, Activity activity) {
    Map<String, Double> words = direction.words();
    String[] terms = words.keySet().toArray(String[]::new);
    double[] weights = words.values().stream().mapToDouble(Double::doubleValue).toArray();
    byte[] meaning = direction.meaning();
    double length = meaning == null ? 0 : Meaning.length(meaning);
    Match best = null;
    for (Entry entry : candidates) {
      Centre centre = entry.centre;
      boolean both = meaning != null && centre.meaning() != null;
      double likeness = meaning != null && both ? centre.likeness(meaning, length) : 0;
      double timeless =
          rule.nearness(centre.similarity(terms, weights), likeness, both, centre.texts());
      if (timeless < 1 || (best != null && timeless < best.nearness())) {
        continue; // time only takes from it
      }
      long silentMillis = Math.max(0, atMillis - activity.lastPostMillis(entry.storyId));
      double nearness = timeless * rule.afterSilence(silentMillis);
      if (nearness >= 1 && isBetter(best, entry.storyId, nearness)) {
        best = new Match(entry.storyId, nearness);
      }
    }
    return best;
  }

  private static boolean isBetter(@Nullable Match best, String storyId, double nearness) {
    return best == null
        || nearness > best.nearness()
        || (nearness == best.nearness() && storyId.compareTo(best.storyId()) < 0);
  }

  private List<Entry> candidates(Direction direction) {
    List<Entry> found = new ArrayList<>();
    asked++;
    List<Map.Entry<String, Double>> heaviest = new ArrayList<>(direction.words().entrySet());
    heaviest.sort(
        Map.Entry.<String, Double>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    for (Map.Entry<String, Double> term :
        heaviest.subList(0, Math.min(TERMS_ASKED, heaviest.size()))) {
      if (found.size() >= ENOUGH) {
        break; // the lighter a term, the more stories have it
      }
      for (Entry entry : storiesByTerm.getOrDefault(term.getKey(), Set.of())) {
        add(entry, found);
      }
    }
    byte[] meaning = direction.meaning();
    if (meaning != null) {
      for (String storyId : sketches.near(meaning)) {
        Entry entry = entries.get(storyId);
        if (entry != null) {
          add(entry, found);
        }
      }
    }
    return found;
  }

  private void add(Entry entry, List<Entry> found) {
    if (entry.askedBy != asked) {
      entry.askedBy = asked;
      found.add(entry);
    }
  }
}
