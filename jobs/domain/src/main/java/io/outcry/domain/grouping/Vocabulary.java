// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import io.outcry.domain.authors.Hash64;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How common each word is in the complaints of one brand (for TF-IDF), and the mean of their
 * meanings. Terms are hashed into 4 096 slots, where nothing is stored into 65 536. Not
 * thread-safe.
 */
public final class Vocabulary {
  private static final int SLOTS = 1 << 12;
  private static final int MANY_SLOTS = 1 << 16;

  /**
   * The prior of a brand: 50 posts, of which 5 have any one word and 25 a function word. So common
   * words of its first posts weigh nearly as much as others.
   */
  private static final double PRIOR_POSTS = 50;

  private static final double PRIOR_OF_A_TERM = 5;
  private static final double PRIOR_OF_A_FUNCTION_WORD = 25;

  private final int[] posts;
  private long all;
  private @Nullable CommonMeaning common; // null before the first meaning

  private Vocabulary(int[] posts, long all, @Nullable CommonMeaning common) {
    this.posts = posts;
    this.all = all;
    this.common = common;
  }

  public static Vocabulary none() {
    return new Vocabulary(new int[SLOTS], 0, null);
  }

  /** Of any texts, for one that is never stored. */
  static Vocabulary wide() {
    return new Vocabulary(new int[MANY_SLOTS], 0, null);
  }

  public static Vocabulary of(VocabularyState state) {
    CommonMeaning common =
        state.meanings() == null ? null : CommonMeaning.of(state.meanings(), state.meaningPosts());
    return new Vocabulary(state.posts().clone(), state.all(), common);
  }

  public VocabularyState toState() {
    return new VocabularyState(
        posts.clone(),
        all,
        common == null ? null : common.sums(),
        common == null ? 0 : common.texts());
  }

  /**
   * Where a text points.
   *
   * @param meaning as {@link Meaning#of} has it; null where it has none
   */
  public Direction direction(Map<String, Integer> terms, byte @Nullable [] meaning) {
    if (terms.isEmpty()) {
      return Direction.NONE; // all texts without words have much the same meaning
    }
    return new Direction(weigh(terms), meaning == null ? null : known().direction(meaning));
  }

  private CommonMeaning known() {
    return common == null ? CommonMeaning.prior() : common;
  }

  /** Counts the terms of one post, and its meaning. */
  public void learn(Map<String, Integer> terms, byte @Nullable [] meaning) {
    learn(terms);
    if (meaning != null && !terms.isEmpty()) {
      common = common == null ? CommonMeaning.prior() : common;
      common.learn(meaning);
    }
  }

  /** Counts the terms of one post. */
  public void learn(Map<String, Integer> terms) {
    all++;
    int[] slots = new int[terms.size()];
    int count = 0;
    for (String term : terms.keySet()) {
      slots[count++] = slot(term);
    }
    Arrays.sort(slots);
    for (int i = 0; i < count; i++) {
      if (i == 0 || slots[i] != slots[i - 1]) {
        posts[slots[i]]++;
      }
    }
  }

  /**
   * The direction of a text: {@code (1 + ln count) ln((50 + all) / (prior + posts))}, of length 1,
   * the prior of a term being 5, that of a function word 25.
   */
  Map<String, Double> weigh(Map<String, Integer> terms) {
    Map<String, Double> weights = new TreeMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> term : terms.entrySet()) {
      double rarity =
          Math.log((PRIOR_POSTS + all) / (prior(term.getKey()) + posts[slot(term.getKey())]));
      double weight = (1 + Math.log(term.getValue())) * rarity;
      weights.put(term.getKey(), weight);
      squares += weight * weight;
    }
    double length = Math.sqrt(squares);
    weights.replaceAll((term, weight) -> length == 0 ? 0 : weight / length);
    return weights;
  }

  private static double prior(String term) {
    return FunctionWords.contains(term) ? PRIOR_OF_A_FUNCTION_WORD : PRIOR_OF_A_TERM;
  }

  private int slot(String term) {
    return (int) (Hash64.of(term) >>> (1 + Long.numberOfLeadingZeros(posts.length)));
  }
}
