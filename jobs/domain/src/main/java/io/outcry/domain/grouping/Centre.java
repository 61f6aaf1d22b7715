// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a story is about: the sum of the directions of its texts, of their words the heaviest terms,
 * 48 where it is stored, of their meanings all. Moves with each text. Not thread-safe.
 */
public final class Centre {
  private static final int TERMS_KEPT = 48;
  private static final int MANY_TERMS_KEPT = 256;
  private static final double NOTHING = 1e-9;
  private static final double UNKNOWN = -1;

  private final TermWeights weights = new TermWeights();
  private final int termsKept;
  private final int slack;
  private double length = UNKNOWN;
  private int moves;
  private int texts;
  private int @Nullable [] meaning;
  private double meaningLength;

  private Centre(Map<String, Double> weights, int termsKept, int slack) {
    this.termsKept = termsKept;
    this.slack = slack;
    this.weights.add(weights);
  }

  public static Centre of(Map<String, Double> weights) {
    return of(weights, null);
  }

  /** Of nothing yet, for one that is never stored: at 384 terms it keeps the heaviest 256. */
  static Centre wide() {
    return new Centre(Map.of(), MANY_TERMS_KEPT, MANY_TERMS_KEPT / 2);
  }

  /**
   * @param meaning what {@link #meaningState} gave; null if it was stored before there was any
   */
  public static Centre of(Map<String, Double> weights, byte @Nullable [] meaning) {
    Centre centre = new Centre(weights, TERMS_KEPT, 0);
    if (meaning != null) {
      PackedMeaning packed = PackedMeaning.of(meaning);
      centre.texts = packed.texts();
      centre.meaning = packed.sum();
      centre.measureMeaning();
    }
    return centre;
  }

  public Map<String, Double> toState() {
    return weights.toMap();
  }

  /** Adds the texts of another story. */
  public void merge(Centre other) {
    texts += other.texts;
    if (other.meaning != null) {
      int[] sum = meaning == null ? new int[Meaning.NUMBERS] : meaning;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += other.meaning[i];
      }
      meaning = sum;
      measureMeaning();
    }
    weights.add(other.weights);
    moved();
  }

  /** Where the texts point on average. */
  public Direction direction() {
    Map<String, Double> words = weights.toMap();
    double all = length();
    words.replaceAll((term, weight) -> weight / all);
    double[] sum = meaning == null ? null : Arrays.stream(meaning).asDoubleStream().toArray();
    return new Direction(words, sum == null ? null : CommonMeaning.direction(sum));
  }

  /** The number of its texts and the sum of their meanings: 2 bytes without any, else 0.4–1 KB. */
  public byte[] meaningState() {
    return new PackedMeaning(texts, meaning).toBytes();
  }

  /** Adds the direction of one more text. */
  public void move(Direction direction) {
    if (direction.isNone()) {
      return;
    }
    texts++;
    addMeaning(direction.meaning(), 1);
    weights.add(direction.words());
    moved();
  }

  private void addMeaning(byte @Nullable [] added, int sign) {
    if (added == null) {
      return;
    }
    int[] sum = meaning == null ? new int[added.length] : meaning;
    for (int i = 0; i < sum.length; i++) {
      sum[i] += sign * added[i];
    }
    meaning = sum;
    measureMeaning();
  }

  /** A sum of nothing is no meaning. */
  private void measureMeaning() {
    meaningLength = meaning == null ? 0 : Meaning.length(meaning);
    meaning = meaningLength == 0 ? null : meaning;
  }

  private void moved() {
    if (weights.size() > termsKept + slack) {
      weights.keepHeaviest(termsKept);
    }
    moves++;
    length = UNKNOWN;
  }

  /** The same direction without its words, so that it may be kept: by hash of the term. */
  public static Map<Integer, Double> hashed(Map<String, Double> direction) {
    return HashedWords.of(direction);
  }

  /**
   * Takes back a text; a term that no other text has is gone.
   *
   * @param hashed the {@link #hashed} direction of its words
   * @param taken the direction of its meaning; null if it had none
   */
  public void takeBack(Map<Integer, Double> hashed, byte @Nullable [] taken) {
    texts = Math.max(0, texts - 1);
    addMeaning(taken, -1);
    weights.subtract(HashedWords.from(hashed)::weight, NOTHING);
    moved();
  }

  private double length() {
    length = length == UNKNOWN ? weights.length() : length;
    return length;
  }

  /**
   * Cosine of the angle to a direction of length 1, given term by term; 0 to 1.
   *
   * @param shares bits of the asked terms that it may have
   */
  double similarity(StoryIndex.Query direction, int shares) {
    double product = 0;
    for (int i = 0; i < direction.terms().length; i++) {
      int bit = direction.bits()[i];
      if (bit == 0 || (bit & shares) != 0) {
        product +=
            direction.weights()[i] * weights.get(direction.hashes()[i], direction.terms()[i]);
      }
    }
    return product == 0 ? 0 : product / length();
  }

  /** Cosine of the angle to a {@link #hashed} direction of length 1; 0 to 1. */
  public double similarity(Map<Integer, Double> hashed) {
    double product = HashedWords.from(hashed).product(weights);
    return product == 0 ? 0 : product / length();
  }

  /**
   * How like it is to what a story was about, 0 to 1: the mean of the cosines of words and of
   * meanings, that of the words where a meaning is missing.
   */
  public double likeness(Map<Integer, Double> hashedWords, byte @Nullable [] otherMeaning) {
    double ofWords = similarity(hashedWords);
    return otherMeaning == null || meaning == null
        ? ofWords
        : (ofWords + Math.max(0, likeness(otherMeaning, Meaning.length(otherMeaning)))) / 2;
  }

  /** Cosine of the angle between the meanings; 0 where one of them is missing. */
  double likeness(byte[] direction, double length) {
    return meaning == null ? 0 : Meaning.product(direction, meaning) / (length * meaningLength);
  }

  /** The sum of the meanings of its texts; null if none had any. */
  int @Nullable [] meaning() {
    return meaning;
  }

  /** Texts that moved it and were not taken back; 0 for those of before they were counted. */
  public int texts() {
    return texts;
  }

  /** The heaviest terms, heaviest first. */
  public List<String> terms(int count) {
    return weights.terms(count);
  }

  /** Rises with each text that comes or goes; the terms change only with it. */
  int moves() {
    return moves;
  }

  int size() {
    return weights.size();
  }

  boolean has(String term) {
    return weights.has(term);
  }

  List<String> allTerms() {
    return weights.terms();
  }
}
