// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import io.outcry.domain.authors.Hash64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private static final Comparator<Map.Entry<String, Double>> HEAVIEST_FIRST =
      Map.Entry.<String, Double>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  private final Map<String, Double> weights;
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
    this.weights = new HashMap<>(weights);
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
    return new TreeMap<>(weights);
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
    move(other.weights);
  }

  /** Where the texts point on average. */
  public Direction direction() {
    Map<String, Double> words = new TreeMap<>(weights);
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
    move(direction.words());
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

  private void move(Map<String, Double> direction) {
    direction.forEach((term, weight) -> weights.merge(term, weight, Double::sum));
    if (weights.size() > termsKept + slack) {
      List<Map.Entry<String, Double>> sorted = new ArrayList<>(weights.entrySet());
      sorted.sort(HEAVIEST_FIRST);
      sorted.subList(termsKept, sorted.size()).forEach(term -> weights.remove(term.getKey()));
    }
    moved();
  }

  private void moved() {
    moves++;
    length = UNKNOWN;
  }

  /** The same direction without its words, so that it may be kept: by hash of the term. */
  public static Map<Integer, Double> hashed(Map<String, Double> direction) {
    Map<Integer, Double> hashed = new TreeMap<>();
    direction.forEach((term, weight) -> hashed.merge(hash(term), weight, Double::sum));
    return hashed;
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
    weights.replaceAll((term, weight) -> weight - hashed.getOrDefault(hash(term), 0.0));
    weights.values().removeIf(left -> left <= NOTHING);
    moved();
  }

  /** Adds the lightest first, so that the last bit does not depend on how they are stored. */
  private double length() {
    if (length != UNKNOWN) {
      return length;
    }
    double[] sorted = new double[weights.size()];
    int count = 0;
    for (double weight : weights.values()) {
      sorted[count++] = weight;
    }
    Arrays.sort(sorted);
    double squares = 0;
    for (double weight : sorted) {
      squares += weight * weight;
    }
    length = Math.sqrt(squares);
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
      Double weight = bit == 0 || (bit & shares) != 0 ? weights.get(direction.terms()[i]) : null;
      if (weight != null) {
        product += direction.weights()[i] * weight;
      }
    }
    return product == 0 ? 0 : product / length();
  }

  /** Cosine of the angle to a {@link #hashed} direction of length 1; 0 to 1. */
  public double similarity(Map<Integer, Double> hashed) {
    double product = 0;
    for (Map.Entry<String, Double> term : new TreeMap<>(weights).entrySet()) {
      product += term.getValue() * hashed.getOrDefault(hash(term.getKey()), 0.0);
    }
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
  int texts() {
    return texts;
  }

  /** The heaviest terms, heaviest first. */
  public List<String> terms(int count) {
    return weights.entrySet().stream()
        .sorted(HEAVIEST_FIRST)
        .limit(count)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int hash(String term) {
    return Long.hashCode(Hash64.of(term));
  }

  /** Rises with each text that comes or goes; the terms change only with it. */
  int moves() {
    return moves;
  }

  Set<String> allTerms() {
    return weights.keySet();
  }
}
