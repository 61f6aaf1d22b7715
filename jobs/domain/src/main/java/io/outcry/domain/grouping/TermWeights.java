// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import io.outcry.domain.authors.Hash64;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Terms with a weight each, in arrays, since those of thousands of stories are looked up for each
 * post: open addressing by the {@linkplain #hash hash} of the term, linear probing, at most half
 * full. Not thread-safe.
 */
final class TermWeights {
  private static final int LEAST_PLACES = 16;

  private String[] terms;
  private int[] hashes; // 0 at a free place: one array tells of most terms that they are not here
  private double[] weights;
  private int size;

  TermWeights() {
    terms = new String[LEAST_PLACES];
    hashes = new int[LEAST_PLACES];
    weights = new double[LEAST_PLACES];
  }

  /** Of a term, here and in what is stored of a text; never 0. */
  static int hash(String term) {
    int hash = Long.hashCode(Hash64.of(term));
    return hash == 0 ? 1 : hash;
  }

  int size() {
    return size;
  }

  /** The weight of a term with this {@link #hash}; 0 if it is not here. */
  double get(int hash, String term) {
    int at = place(hash, term);
    return hashes[at] == 0 ? 0 : weights[at];
  }

  boolean has(String term) {
    return hashes[place(hash(term), term)] != 0;
  }

  /** Where it is, or would be. */
  private int place(int hash, String term) {
    int at = hash & (terms.length - 1);
    while (hashes[at] != 0 && !(hashes[at] == hash && terms[at].equals(term))) {
      at = (at + 1) & (terms.length - 1);
    }
    return at;
  }

  /** The weight of the term with this {@link #hash}; 0 if there is none. */
  double get(int hash) {
    int at = hash & (terms.length - 1);
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & (terms.length - 1);
    }
    return weights[at];
  }

  void add(Map<String, Double> more) {
    more.forEach((term, weight) -> add(term, hash(term), weight));
  }

  private void add(String term, int hash, double weight) {
    int at = place(hash, term);
    weights[at] += weight;
    if (hashes[at] != 0) {
      return;
    }
    terms[at] = term;
    hashes[at] = hash;
    if (2 * ++size > terms.length) {
      rebuild(places().toArray(), 2 * terms.length);
    }
  }

  void add(TermWeights more) {
    more.places().forEach(at -> add(more.terms[at], more.hashes[at], more.weights[at]));
  }

  /** Keeps the heaviest, of equals the smaller term. */
  void keepHeaviest(int count) {
    if (size <= count) {
      return;
    }
    double[] sorted = sortedWeights();
    double lightest = sorted[size - count];
    boolean tie = sorted[size - count - 1] == lightest;
    rebuild(
        tie ? heaviest(count) : places().filter(at -> weights[at] >= lightest).toArray(),
        LEAST_PLACES);
  }

  /**
   * Takes from each term what {@code taken} says for its hash.
   *
   * @param nothing at most so much is nothing: the term leaves
   */
  void subtract(IntToDoubleFunction taken, double nothing) {
    places().forEach(at -> weights[at] -= taken.applyAsDouble(hashes[at]));
    rebuild(places().filter(at -> weights[at] > nothing).toArray(), LEAST_PLACES);
  }

  /** The heaviest terms, heaviest first, of equals the smaller term. */
  List<String> terms(int count) {
    return Arrays.stream(heaviest(count)).mapToObj(at -> terms[at]).toList();
  }

  private int[] heaviest(int count) {
    return places()
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer at) -> -weights[at]).thenComparing(at -> terms[at]))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Adds the squares of the lightest first, so that the last bit does not depend on the places. */
  double length() {
    double squares = 0;
    for (double weight : sortedWeights()) {
      squares += weight * weight;
    }
    return Math.sqrt(squares);
  }

  private double[] sortedWeights() {
    double[] sorted = new double[size];
    int count = 0;
    for (int at = 0; at < terms.length; at++) {
      if (hashes[at] != 0) {
        sorted[count++] = weights[at];
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  Map<String, Double> toMap() {
    Map<String, Double> map = new TreeMap<>();
    places().forEach(at -> map.put(terms[at], weights[at]));
    return map;
  }

  List<String> terms() {
    return places().mapToObj(at -> terms[at]).toList();
  }

  private IntStream places() {
    return IntStream.range(0, terms.length).filter(at -> hashes[at] != 0);
  }

  private void rebuild(int[] kept, int least) {
    String[] oldTerms = terms;
    int[] oldHashes = hashes;
    double[] oldWeights = weights;
    int length = Math.max(least, Integer.highestOneBit(Math.max(1, 2 * kept.length - 1)) * 2);
    terms = new String[length];
    hashes = new int[length];
    weights = new double[length];
    size = 0;
    for (int at : kept) {
      add(oldTerms[at], oldHashes[at], oldWeights[at]);
    }
  }
}
