// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import java.util.ArrayList;
import java.util.Collection;
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
    private int shares; // bits of the asked terms that it has

    private Entry(String storyId, Centre centre) {
      this.storyId = storyId;
      this.centre = centre;
    }
  }

  /**
   * The words of a text and their weights.
   *
   * @param bits of the terms that the index was asked for one of their own each; 0 of others
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Query(String[] terms, int[] hashes, double[] weights, int[] bits) {
    private static Query of(Direction direction) {
      int size = direction.words().size();
      Query query = new Query(new String[size], new int[size], new double[size], new int[size]);
      int at = 0;
      for (Map.Entry<String, Double> word : direction.words().entrySet()) {
        query.terms[at] = word.getKey();
        query.hashes[at] = TermWeights.hash(word.getKey());
        query.weights[at++] = word.getValue();
      }
      return query;
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
    Entry entry = entries.get(storyId);
    if (entry == null || entry.movesIndexed != centre.moves()) {
      put(storyId, centre, centre.allTerms());
    }
  }

  /** The same where no other terms can have come since it was put last. */
  void put(String storyId, Centre centre, Collection<String> moved) {
    Entry entry = entries.computeIfAbsent(storyId, id -> new Entry(id, centre));
    if (entry.movesIndexed == centre.moves()) {
      return;
    }
    for (String term : entry.movesIndexed < 0 ? centre.allTerms() : moved) {
      if (centre.has(term) && entry.indexed.add(term)) {
        storiesByTerm.computeIfAbsent(term, word -> new HashSet<>()).add(entry);
      }
    }
    if (entry.indexed.size() > centre.size()) {
      List<String> gone = entry.indexed.stream().filter(term -> !centre.has(term)).toList();
      gone.forEach(term -> unindex(term, entry));
      gone.forEach(entry.indexed::remove);
    }
    entry.movesIndexed = centre.moves();
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
    Query query = Query.of(direction);
    return nearest(direction, query, candidates(direction, query), atMillis, activity);
  }

  /** The same among all stories but one. */
  public @Nullable Match nearestBut(
      String storyId, Direction direction, long atMillis, Activity activity) {
    Query query = Query.of(direction);
    List<Entry> others = candidates(direction, query);
    others.removeIf(entry -> entry.storyId.equals(storyId));
    return nearest(direction, query, others, atMillis, activity);
  }

  /** The same by comparing with every story: what the index is measured against. */
  public @Nullable Match nearestOfAll(Direction direction, long atMillis, Activity activity) {
    List<Entry> all = new ArrayList<>(entries.values());
    return nearest(direction, Query.of(direction), all, atMillis, activity);
  }

  private @Nullable Match nearest(
      Direction direction, Query query, List<Entry> candidates, long atMillis, Activity activity) {
    byte[] meaning = direction.meaning();
    double length = meaning == null ? 0 : Meaning.length(meaning);
    Match best = null;
    for (Entry entry : candidates) {
      Centre centre = entry.centre;
      boolean both = meaning != null && centre.meaning() != null;
      double likeness = meaning != null && both ? centre.likeness(meaning, length) : 0;
      double timeless = rule.nearness(similarity(entry, query), likeness, both, centre.texts());
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

  /** Terms that the index does not have for the story are skipped. */
  private static double similarity(Entry entry, Query query) {
    boolean indexed = entry.movesIndexed == entry.centre.moves();
    return entry.centre.similarity(query, indexed ? entry.shares : ~0);
  }

  private static boolean isBetter(@Nullable Match best, String storyId, double nearness) {
    return best == null
        || nearness > best.nearness()
        || (nearness == best.nearness() && storyId.compareTo(best.storyId()) < 0);
  }

  private List<Entry> candidates(Direction direction, Query query) {
    List<Entry> found = new ArrayList<>();
    asked++;
    int bit = 1;
    for (int at : heaviest(query.weights())) {
      if (found.size() >= ENOUGH) {
        break; // the lighter a term, the more stories have it
      }
      query.bits()[at] = bit;
      for (Entry entry : storiesByTerm.getOrDefault(query.terms()[at], Set.of())) {
        add(entry, found);
        entry.shares |= bit;
      }
      bit <<= 1;
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

  /** Places of the heaviest terms, of equals the first, which is the smaller one. */
  private static int[] heaviest(double[] weights) {
    int[] places = new int[Math.min(TERMS_ASKED, weights.length)];
    int count = 0;
    for (int at = 0; at < weights.length; at++) {
      int place = count;
      while (place > 0 && weights[places[place - 1]] < weights[at]) {
        place--;
      }
      if (place < places.length) {
        count = Math.min(count + 1, places.length);
        System.arraycopy(places, place, places, place + 1, count - 1 - place);
        places[place] = at;
      }
    }
    return places;
  }

  private void add(Entry entry, List<Entry> found) {
    if (entry.askedBy != asked) {
      entry.askedBy = asked;
      entry.shares = 0;
      found.add(entry);
    }
  }
}
