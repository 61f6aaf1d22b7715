// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

/** How the states of all tokens become one vector of the same width. */
public enum Pooling {
  /** Their mean, both ends among them. */
  MEAN {
    @Override
    float[] pool(float[] states, int width) {
      double[] sums = new double[width];
      for (int i = 0; i < states.length; i++) {
        sums[i % width] += states[i];
      }
      float[] pooled = new float[width];
      int tokens = states.length / width;
      for (int i = 0; i < width; i++) {
        pooled[i] = (float) (sums[i] / tokens);
      }
      return pooled;
    }
  },
  /** The largest of each component. */
  MAX {
    @Override
    float[] pool(float[] states, int width) {
      float[] pooled = FIRST.pool(states, width);
      for (int i = width; i < states.length; i++) {
        pooled[i % width] = Math.max(pooled[i % width], states[i]);
      }
      return pooled;
    }
  },
  /** The state of the first token, {@code [CLS]}. */
  FIRST {
    @Override
    float[] pool(float[] states, int width) {
      float[] pooled = new float[width];
      System.arraycopy(states, 0, pooled, 0, width);
      return pooled;
    }
  };

  /**
   * @param states token after token, one or more
   */
  abstract float[] pool(float[] states, int width);
}
