// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.fitting;

import java.util.List;

/**
 * Brings the components of vectors to mean 0 and one size, so that one learning rate fits all; what
 * was learned on scaled vectors is turned back into weights for vectors as they come.
 */
public final class VectorScale {
  /** Squared length of a scaled vector, on average: beside the hashed features of one text. */
  private static final double SQUARED_LENGTH = 16;

  /** A component that varies less tells nothing, and is left out. */
  private static final double LEAST_VARIANCE = 1e-12;

  private final double[] means;
  private final double[] factors;

  private VectorScale(double[] means, double[] factors) {
    this.means = means;
    this.factors = factors;
  }

  /** The scale at which {@code vectors} have mean 0. */
  static VectorScale of(List<float[]> vectors) {
    int size = vectors.get(0).length;
    double[] sums = new double[size];
    double[] squares = new double[size];
    for (float[] vector : vectors) {
      for (int i = 0; i < size; i++) {
        sums[i] += vector[i];
        squares[i] += (double) vector[i] * vector[i];
      }
    }
    double[] factors = new double[size];
    for (int i = 0; i < size; i++) {
      sums[i] /= vectors.size();
      double variance = squares[i] / vectors.size() - sums[i] * sums[i];
      factors[i] = variance < LEAST_VARIANCE ? 0 : Math.sqrt(SQUARED_LENGTH / size / variance);
    }
    return new VectorScale(sums, factors);
  }

  float[] scaled(float[] vector) {
    float[] result = new float[vector.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) ((vector[i] - means[i]) * factors[i]);
    }
    return result;
  }

  /** Weights that say of a vector as it comes what {@code learned} says of it scaled. */
  public TrainedWeights unscaled(TrainedWeights learned) {
    float[] dense = learned.dense().clone();
    double[] bias = learned.bias().clone();
    for (int column = 0, at = 0; column < bias.length; column++) {
      for (int i = 0; i < means.length; i++, at++) {
        dense[at] = (float) (learned.dense()[at] * factors[i]);
        bias[column] -= learned.dense()[at] * factors[i] * means[i];
      }
    }
    return new TrainedWeights(learned.bits(), learned.groupScale(), learned.hashed(), dense, bias);
  }
}
