// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.fitting;

import io.outcry.text.features.FeatureGroup;
import java.util.Arrays;

/**
 * Weights in training, before they become bytes.
 *
 * @param hashed bucket by bucket, one per column
 * @param dense column by column, one per component of the vector; empty without vectors
 */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record TrainedWeights(
    int bits, double[] groupScale, float[] hashed, float[] dense, double[] bias) {

  public static TrainedWeights zero(int bits, int columns, double[] groupScale, int components) {
    return new TrainedWeights(
        bits,
        groupScale,
        new float[columns << bits],
        new float[columns * components],
        new double[columns]);
  }

  int columns() {
    return bias.length;
  }

  int index(int hash) {
    return (hash >>> (32 - bits)) * bias.length;
  }

  public double[] logits(Example example) {
    double[] result = bias.clone();
    addHashed(example, result);
    float[] vector = example.dense();
    if (dense.length > 0) {
      for (int column = 0; column < result.length; column++) {
        int at = column * vector.length;
        double sum = 0;
        for (float component : vector) {
          sum += (double) dense[at++] * component;
        }
        result[column] += sum;
      }
    }
    return result;
  }

  /** The sum of two sets of weights of one shape and one scale of groups. */
  public TrainedWeights plus(TrainedWeights other) {
    TrainedWeights sum =
        new TrainedWeights(bits, groupScale, hashed.clone(), dense.clone(), bias.clone());
    for (int i = 0; i < hashed.length; i++) {
      sum.hashed[i] += other.hashed[i];
    }
    for (int i = 0; i < dense.length; i++) {
      sum.dense[i] += other.dense[i];
    }
    for (int i = 0; i < bias.length; i++) {
      sum.bias[i] += other.bias[i];
    }
    return sum;
  }

  private void addHashed(Example example, double[] logits) {
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
          sums[column] += hashed[at + column];
        }
      }
      for (int column = 0; column < sums.length; column++) {
        logits[column] += value * sums[column];
      }
    }
  }
}
