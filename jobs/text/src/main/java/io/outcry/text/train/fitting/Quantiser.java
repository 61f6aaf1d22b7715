// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.fitting;

import io.outcry.text.features.FeatureGroup;
import io.outcry.text.linear.HashedTable;
import java.util.Arrays;
import java.util.List;

/**
 * Joins weights that were trained apart into one table of bytes.
 *
 * <p>Each column has its own step; the few weights beyond the 99.95th percentile are cut, so that
 * the many small ones are not rounded away.
 */
public final class Quantiser {
  private static final double KEPT_SHARE = 0.9995;

  private Quantiser() {}

  /** A table whose columns are those of {@code parts} in turn; all have the same bits. */
  public static HashedTable table(String name, List<TrainedWeights> parts) {
    int bits = parts.get(0).bits();
    int columns = parts.stream().mapToInt(TrainedWeights::columns).sum();
    double[] scales = new double[FeatureGroup.COUNT * columns];
    double[] biases = new double[columns];
    byte[] weights = new byte[columns << bits];
    int column = 0;
    for (TrainedWeights part : parts) {
      for (int c = 0; c < part.columns(); c++, column++) {
        double step = step(part, c);
        biases[column] = part.bias()[c];
        for (int group = 0; group < FeatureGroup.COUNT; group++) {
          scales[group * columns + column] = step * part.groupScale()[group];
        }
        for (int bucket = 0; bucket < 1 << bits; bucket++) {
          double weight = part.hashed()[bucket * part.columns() + c] / step;
          weights[bucket * columns + column] = (byte) Math.max(-127, Math.min(127, rint(weight)));
        }
      }
    }
    return new HashedTable(name, bits, scales, biases, weights);
  }

  private static long rint(double value) {
    return Math.round(value);
  }

  private static double step(TrainedWeights part, int column) {
    float[] sizes = new float[1 << part.bits()];
    int used = 0;
    for (int bucket = 0; bucket < sizes.length; bucket++) {
      float size = Math.abs(part.hashed()[bucket * part.columns() + column]);
      if (size > 0) {
        sizes[used++] = size;
      }
    }
    if (used == 0) {
      return 1;
    }
    Arrays.sort(sizes, 0, used);
    return sizes[(int) (KEPT_SHARE * (used - 1))] / 127.0;
  }
}
