// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

/** How the states of all tokens become one vector of the same width: their mean. */
final class Pooling {
  private Pooling() {}

  /**
   * The mean of all tokens, both ends among them, scaled to length 1.
   *
   * @param states token after token, one or more
   */
  static float[] mean(float[] states, int width) {
    double[] sums = new double[width];
    for (int i = 0; i < states.length; i++) {
      sums[i % width] += states[i];
    }
    int tokens = states.length / width;
    float[] pooled = new float[width];
    double squares = 0;
    for (int i = 0; i < width; i++) {
      pooled[i] = (float) (sums[i] / tokens);
      squares += (double) pooled[i] * pooled[i];
    }
    double scale = 1 / Math.sqrt(Math.max(squares, Double.MIN_NORMAL));
    for (int i = 0; i < width; i++) {
      pooled[i] = (float) (pooled[i] * scale);
    }
    return pooled;
  }
}
