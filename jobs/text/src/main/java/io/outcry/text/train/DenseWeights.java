// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train;

import io.outcry.text.features.FeatureGroup;
import java.util.Arrays;

/** Weights in training, before they become bytes; bucket by bucket, one float per column. */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
record DenseWeights(int bits, double[] groupScale, float[] weights, double[] bias) {

  static DenseWeights zero(int bits, int columns, double[] groupScale) {
    return new DenseWeights(bits, groupScale, new float[columns << bits], new double[columns]);
  }

  int columns() {
    return bias.length;
  }

  int index(int hash) {
    return (hash >>> (32 - bits)) * bias.length;
  }

  double[] logits(Example example) {
    double[] result = bias.clone();
    float[] sums = new float[bias.length];
    for (int group = 0; group < FeatureGroup.COUNT; group++) {
      double value = example.value(group, groupScale);
      if (value == 0) {
        continue;
      }
      Arrays.fill(sums, 0);
      for (int hash : example.hashes()[group]) {
        int at = index(hash);
        for (int column = 0; column < sums.length; column++) {
          sums[column] += weights[at + column];
        }
      }
      for (int column = 0; column < sums.length; column++) {
        result[column] += value * sums[column];
      }
    }
    return result;
  }

  /** The sum of two sets of weights of one shape and one scale of groups. */
  DenseWeights plus(DenseWeights other) {
    DenseWeights sum = zero(bits, columns(), groupScale);
    for (int i = 0; i < weights.length; i++) {
      sum.weights[i] = weights[i] + other.weights[i];
    }
    for (int i = 0; i < bias.length; i++) {
      sum.bias[i] = bias[i] + other.bias[i];
    }
    return sum;
  }
}
