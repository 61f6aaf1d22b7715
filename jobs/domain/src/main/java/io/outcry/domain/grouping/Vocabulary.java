// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import io.outcry.domain.authors.Hash64;
import java.util.Map;
import java.util.TreeMap;

/**
 * How common each word is in the complaints of one brand, so that the brand's own name weighs
 * little and the subject of a story much. Terms are hashed into 4 096 slots. Not thread-safe.
 */
public final class Vocabulary {
  private static final int SLOTS = 4096;

  private final int[] posts;
  private long all;

  private Vocabulary(int[] posts, long all) {
    this.posts = posts;
    this.all = all;
  }

  public static Vocabulary none() {
    return new Vocabulary(new int[SLOTS], 0);
  }

  public static Vocabulary of(VocabularyState state) {
    return new Vocabulary(state.posts().clone(), state.all());
  }

  public VocabularyState toState() {
    return new VocabularyState(posts.clone(), all);
  }

  /** Counts the terms of one post. */
  public void learn(Map<String, Integer> terms) {
    all++;
    terms.keySet().stream().mapToInt(Vocabulary::slot).distinct().forEach(slot -> posts[slot]++);
  }

  /**
   * The direction of a text: {@code (1 + ln count) (0.1 + ln((1 + all) / (1 + posts)))}, of length
   * 1.
   */
  public Map<String, Double> weigh(Map<String, Integer> terms) {
    Map<String, Double> weights = new TreeMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> term : terms.entrySet()) {
      double rarity = Math.log((1.0 + all) / (1 + posts[slot(term.getKey())])) + 0.1;
      double weight = (1 + Math.log(term.getValue())) * rarity;
      weights.put(term.getKey(), weight);
      squares += weight * weight;
    }
    double length = Math.sqrt(squares);
    weights.replaceAll((term, weight) -> length == 0 ? 0 : weight / length);
    return weights;
  }

  private static int slot(String term) {
    return (int) (Hash64.of(term) >>> 52);
  }
}
