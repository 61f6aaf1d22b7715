// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.neighbours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The complaints of the last day of brands that compete. Two stories are the same trouble when they
 * share at least 3 key words, and at least half of those of the one that has fewer; names of the
 * brands are no key words. Times are epoch milliseconds. Not thread-safe.
 */
public final class Neighbours {
  /** How long a story is remembered after its last change. */
  public static final long MEMORY_MILLIS = 86_400_000;

  /** What {@link #nextDueMillis} says when nothing is. */
  public static final long NOTHING_DUE = Long.MAX_VALUE;

  private static final int MOST_OF_A_BRAND = 20;
  private static final int LEAST_SHARED = 3;

  private static final Comparator<NeighbourStory> OLDEST_FIRST =
      Comparator.comparingLong(NeighbourStory::atMillis).thenComparing(NeighbourStory::storyId);

  private final TreeMap<String, NeighbourStory> stories = new TreeMap<>();
  private final Set<String> nameTerms;

  /**
   * @param nameTerms words that the brands are called by
   */
  public Neighbours(NeighboursState state, Set<String> nameTerms) {
    state.stories().forEach(story -> stories.put(story.storyId(), story));
    this.nameTerms = nameTerms;
  }

  /** What to store. */
  public NeighboursState toState() {
    return new NeighboursState(List.copyOf(stories.values()));
  }

  /** A complaint is there or has grown; of too many of its brand the oldest is forgotten. */
  public void hear(NeighbourStory story) {
    stories.put(story.storyId(), story);
    List<NeighbourStory> own =
        stories.values().stream().filter(it -> it.brandId().equals(story.brandId())).toList();
    if (own.size() > MOST_OF_A_BRAND) {
      own.stream().min(OLDEST_FIRST).ifPresent(oldest -> stories.remove(oldest.storyId()));
    }
  }

  /** An alert was retracted: its story was no trouble of its brand. */
  public void forget(String storyId) {
    stories.remove(storyId);
  }

  /** Those of {@code competitors} that have the same trouble as a story of these key words. */
  public List<String> withSameTrouble(Collection<String> terms, List<String> competitors) {
    List<String> found = new ArrayList<>();
    for (String competitor : competitors) {
      boolean same =
          stories.values().stream()
              .anyMatch(it -> it.brandId().equals(competitor) && isSame(terms, it.terms()));
      if (same) {
        found.add(competitor);
      }
    }
    return found;
  }

  /** Forgets what has not changed for a day. */
  public void advanceTo(long atMillis) {
    stories.values().removeIf(story -> story.atMillis() + MEMORY_MILLIS <= atMillis);
  }

  /** When the next story is forgotten. */
  public long nextDueMillis() {
    return stories.values().stream()
        .mapToLong(story -> story.atMillis() + MEMORY_MILLIS)
        .min()
        .orElse(NOTHING_DUE);
  }

  private boolean isSame(Collection<String> one, Collection<String> other) {
    Set<String> left = keyWords(one);
    Set<String> right = keyWords(other);
    int fewer = Math.min(left.size(), right.size());
    left.retainAll(right);
    return left.size() >= LEAST_SHARED && 2 * left.size() >= fewer;
  }

  private Set<String> keyWords(Collection<String> terms) {
    Set<String> words = new HashSet<>(terms);
    words.removeAll(nameTerms);
    return words;
  }
}
