// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.linear;

/**
 * Weights of some columns for the components of a vector that stands for a text. Immutable.
 *
 * <pre>logit(c) = sum over components i of weight(i, c) * vector(i)</pre>
 */
public final class DenseTable {
  private final int columns;
  private final float[] weights;

  /**
   * Keeps the array, does not copy it.
   *
   * @param weights column by column, one per component
   */
  public DenseTable(int columns, float[] weights) {
    this.columns = columns;
    this.weights = weights;
    if (columns < 1 || weights.length % columns != 0) {
      throw new IllegalArgumentException(
          "dense table: %d weights do not fit %d columns".formatted(weights.length, columns));
    }
  }

  /** How many columns each component has. */
  public int columns() {
    return columns;
  }

  /** How many components a vector has. */
  public int components() {
    return weights.length / columns;
  }

  /**
   * What {@code vector} adds to the logit of {@code column}.
   *
   * @throws IllegalArgumentException if the vector has not as many components as the table
   */
  double logit(int column, float[] vector) {
    if (vector.length != components()) {
      throw new IllegalArgumentException(
          "a vector of %d components, the table has %d".formatted(vector.length, components()));
    }
    double sum = 0;
    int at = column * vector.length;
    for (float component : vector) {
      sum += (double) weights[at++] * component;
    }
    return sum;
  }

  float[] weights() {
    return weights;
  }
}
