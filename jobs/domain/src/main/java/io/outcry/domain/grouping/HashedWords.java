// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The words of a text by the hash of each, with their weights: what is kept of a text so that it
 * can be taken back. It is kept with each post for days, so it is packed: 12 bytes a word.
 * Immutable.
 */
final class HashedWords extends AbstractMap<Integer, Double> {
  private final int[] hashes; // ascending
  private final double[] weights;

  private HashedWords(SortedMap<Integer, Double> words) {
    hashes = words.keySet().stream().mapToInt(Integer::intValue).toArray();
    weights = words.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Of the words of a text. */
  static HashedWords of(Map<String, Double> words) {
    SortedMap<Integer, Double> hashed = new TreeMap<>();
    words.forEach((term, weight) -> hashed.merge(TermWeights.hash(term), weight, Double::sum));
    return new HashedWords(hashed);
  }

  /** The same words, whatever map a state was read into. */
  static HashedWords from(Map<Integer, Double> hashed) {
    return hashed instanceof HashedWords words ? words : new HashedWords(new TreeMap<>(hashed));
  }

  /** The weight of the words of this hash; 0 if there are none. */
  double weight(int hash) {
    int at = Arrays.binarySearch(hashes, hash);
    return at < 0 ? 0 : weights[at];
  }

  /** The sum of the products of the weights that are in both. */
  double product(TermWeights others) {
    double product = 0;
    for (int i = 0; i < hashes.length; i++) {
      product += weights[i] * others.get(hashes[i]);
    }
    return product;
  }

  @Override
  public Set<Entry<Integer, Double>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<Integer, Double>> iterator() {
        return IntStream.range(0, hashes.length)
            .<Entry<Integer, Double>>mapToObj(at -> Map.entry(hashes[at], weights[at]))
            .iterator();
      }

      @Override
      public int size() {
        return hashes.length;
      }
    };
  }
}
