// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import io.outcry.domain.authors.Hash64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * Terms with a weight each, in arrays, since those of thousands of stories are looked up for each
 * post: open addressing by the {@linkplain #hash hash} of the term, linear probing, at most half
 * full. Not thread-safe.
 */
final class TermWeights {
  private static final int LEAST_PLACES = 16;
  private static final int SEEN_WORDS = 4;

  private String[] terms;
  private int[] hashes; // 0 at a free place
  private double[] weights;
  private int size;
  private final long[] seen = new long[SEEN_WORDS]; // a bit of each hash: tells most misses at once

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
    if (isUnseen(hash)) {
      return 0;
    }
    int at = place(hash, term);
    return hashes[at] == 0 ? 0 : weights[at];
  }

  boolean has(String term) {
    int hash = hash(term);
    return !isUnseen(hash) && hashes[place(hash, term)] != 0;
  }

  /** By its upper bits; the lower ones choose the place. */
  private boolean isUnseen(int hash) {
    return (seen[hash >>> 30] >>> (hash >>> 24) & 1) == 0;
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
    if (isUnseen(hash)) {
      return 0;
    }
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
    seen[hash >>> 30] |= 1L << (hash >>> 24);
    if (2 * ++size > terms.length) {
      rebuild(places(), 2 * terms.length);
    }
  }

  void add(TermWeights more) {
    for (int at : more.places()) {
      add(more.terms[at], more.hashes[at], more.weights[at]);
    }
  }

  /** Keeps the heaviest, of equals the smaller term. */
  void keepHeaviest(int count) {
    if (size > count) {
      rebuild(heaviest(count));
    }
  }

  /**
   * Takes from each term what {@code taken} says for its hash.
   *
   * @param nothing at most so much is nothing: the term leaves
   */
  void subtract(IntToDoubleFunction taken, double nothing) {
    int[] places = places();
    int kept = 0;
    for (int at : places) {
      weights[at] -= taken.applyAsDouble(hashes[at]);
      if (weights[at] > nothing) {
        places[kept++] = at;
      }
    }
    rebuild(Arrays.copyOf(places, kept));
  }

  /** The heaviest terms, heaviest first, of equals the smaller term. */
  List<String> terms(int count) {
    Integer[] sorted = Arrays.stream(heaviest(count)).boxed().toArray(Integer[]::new);
    Arrays.sort(
        sorted,
        Comparator.comparingDouble((Integer at) -> -weights[at]).thenComparing(at -> terms[at]));
    return Arrays.stream(sorted).map(at -> terms[at]).toList();
  }

  /** Places of the heaviest, of equals of the smaller term. */
  private int[] heaviest(int count) {
    int[] places = places();
    if (size <= count || count == 0) {
      return Arrays.copyOf(places, Math.min(size, count));
    }
    double lightest = sortedWeights()[size - count];
    int[] kept = new int[count];
    int sure = 0;
    List<Integer> equal = new ArrayList<>();
    for (int at : places) {
      if (weights[at] > lightest) {
        kept[sure++] = at;
      } else if (weights[at] == lightest) {
        equal.add(at);
      }
    }
    if (equal.size() > count - sure) {
      equal.sort(Comparator.comparing(at -> terms[at]));
    }
    for (int at : equal.subList(0, count - sure)) {
      kept[sure++] = at;
    }
    return kept;
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
    for (int at : places()) {
      map.put(terms[at], weights[at]);
    }
    return map;
  }

  List<String> terms() {
    List<String> all = new ArrayList<>(size);
    for (int at : places()) {
      all.add(terms[at]);
    }
    return all;
  }

  /** Of all terms, in no order that means anything. */
  private int[] places() {
    int[] places = new int[size];
    int count = 0;
    for (int at = 0; at < hashes.length; at++) {
      if (hashes[at] != 0) {
        places[count++] = at;
      }
    }
    return places;
  }

  private void rebuild(int[] kept) {
    rebuild(kept, LEAST_PLACES);
  }

  private void rebuild(int[] kept, int least) {
    String[] oldTerms = terms;
    int[] oldHashes = hashes;
    double[] oldWeights = weights;
    int length = Math.max(least, Integer.highestOneBit(Math.max(1, 2 * kept.length - 1)) * 2);
    terms = new String[length];
    hashes = new int[length];
    weights = new double[length];
    Arrays.fill(seen, 0);
    size = 0;
    for (int at : kept) {
      add(oldTerms[at], oldHashes[at], oldWeights[at]);
    }
  }
}
