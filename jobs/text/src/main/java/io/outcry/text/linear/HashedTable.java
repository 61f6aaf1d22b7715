// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.linear;

import io.outcry.text.features.FeatureGroup;

/**
 * Int8 weights of some columns for 2^bits buckets of hashed features. Immutable.
 *
 * <pre>logit(c) = bias(c) + sum over groups g of
 *            scale(g, c) / sqrt(n(g)) * sum of weights(bucket, c) over the n(g) features of g</pre>
 *
 * <p>The inner sums are of integers, so a score does not depend on the order of the features. A
 * group whose scales are all 0 costs nothing.
 */
public final class HashedTable {
  private static final int MAX_BITS = 24;

  private final String name;
  private final int bits;
  private final double[] scales;
  private final double[] biases;
  private final byte[] weights;
  private final boolean[] groupUsed = new boolean[FeatureGroup.COUNT];

  /**
   * Keeps the arrays, does not copy them: a table is large and is handed over.
   *
   * @param scales group by group, one per column
   * @param biases one per column
   * @param weights bucket by bucket, one byte per column
   */
  public HashedTable(String name, int bits, double[] scales, double[] biases, byte[] weights) {
    this.name = name;
    this.bits = bits;
    this.scales = scales;
    this.biases = biases;
    this.weights = weights;
    if (bits < 1 || bits > MAX_BITS) {
      throw new IllegalArgumentException("table " + name + ": bits must be 1 to 24, was " + bits);
    }
    boolean fits = scales.length == FeatureGroup.COUNT * columns();
    if (!fits || weights.length != columns() << bits) {
      throw new IllegalArgumentException(
          "table %s: %d scales and %d weights do not fit %d columns of %d bits"
              .formatted(name, scales.length, weights.length, columns(), bits));
    }
    for (int i = 0; i < scales.length; i++) {
      groupUsed[i / columns()] |= scales[i] != 0;
    }
  }

  /** What the table is called in its file. */
  public String name() {
    return name;
  }

  /** How many columns each bucket has. */
  public int columns() {
    return biases.length;
  }

  /** What one occurrence of a feature adds to a logit, when its group has {@code count} of them. */
  public double contribution(int column, int group, int hash, int count) {
    return scale(group, column, count) * weights[(hash >>> (32 - bits)) * columns() + column];
  }

  /** Adds the weights of one feature to {@code sums}, laid out group by group. */
  void add(int group, int hash, int[] sums) {
    if (!groupUsed[group]) {
      return;
    }
    int columns = biases.length;
    int from = (hash >>> (32 - bits)) * columns;
    int to = group * columns;
    for (int column = 0; column < columns; column++) {
      sums[to + column] += weights[from + column];
    }
  }

  /** The logit that {@code sums} of {@code counts} features make. */
  double logit(int column, int[] sums, int[] counts) {
    double total = biases[column];
    for (int group = 0; group < FeatureGroup.COUNT; group++) {
      if (counts[group] > 0) {
        total += scale(group, column, counts[group]) * sums[group * columns() + column];
      }
    }
    return total;
  }

  int bits() {
    return bits;
  }

  double[] scales() {
    return scales;
  }

  double[] biases() {
    return biases;
  }

  byte[] weights() {
    return weights;
  }

  private double scale(int group, int column, int count) {
    return scales[group * columns() + column] / Math.sqrt(count);
  }
}
