// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import io.outcry.domain.authors.Hash64;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a story is about: the sum of the directions of its texts, its 48 heaviest terms. Moves with
 * each text. Not thread-safe.
 */
public final class Centre {
  private static final int TERMS_KEPT = 48;
  private static final double NOTHING = 1e-9;
  private static final double UNKNOWN = -1;
  private static final Comparator<Map.Entry<String, Double>> HEAVIEST_FIRST =
      Map.Entry.<String, Double>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  private final Map<String, Double> weights;
  private double length = UNKNOWN;
  private int moves;

  private Centre(Map<String, Double> weights) {
    this.weights = new HashMap<>(weights);
  }

  public static Centre of(Map<String, Double> weights) {
    return new Centre(weights);
  }

  public Map<String, Double> toState() {
    return new TreeMap<>(weights);
  }

  /** Adds the directions of the texts of another story. */
  public void merge(Centre other) {
    move(other.weights);
  }

  /** Where the texts point on average, of length 1; empty without any. */
  public Map<String, Double> direction() {
    Map<String, Double> direction = new TreeMap<>(weights);
    double all = length();
    direction.replaceAll((term, weight) -> weight / all);
    return direction;
  }

  /** Adds the direction of one more text. */
  public void move(Map<String, Double> direction) {
    direction.forEach((term, weight) -> weights.merge(term, weight, Double::sum));
    if (weights.size() > TERMS_KEPT) {
      List<Map.Entry<String, Double>> sorted = new ArrayList<>(weights.entrySet());
      sorted.sort(HEAVIEST_FIRST);
      sorted.subList(TERMS_KEPT, sorted.size()).forEach(term -> weights.remove(term.getKey()));
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

  /** Takes back the {@link #hashed} direction of a text; a term that no other text has is gone. */
  public void takeBack(Map<Integer, Double> hashed) {
    weights.replaceAll((term, weight) -> weight - hashed.getOrDefault(hash(term), 0.0));
    weights.values().removeIf(left -> left <= NOTHING);
    moved();
  }

  /** In the order of the terms, so that the last bit does not depend on how they are stored. */
  private double length() {
    if (length != UNKNOWN) {
      return length;
    }
    double squares = 0;
    for (double weight : new TreeMap<>(weights).values()) {
      squares += weight * weight;
    }
    length = Math.sqrt(squares);
    return length;
  }

  /** Cosine of the angle to a direction of length 1, given term by term; 0 to 1. */
  double similarity(String[] terms, double[] termWeights) {
    double product = 0;
    for (int i = 0; i < terms.length; i++) {
      Double weight = weights.get(terms[i]);
      if (weight != null) {
        product += termWeights[i] * weight;
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
