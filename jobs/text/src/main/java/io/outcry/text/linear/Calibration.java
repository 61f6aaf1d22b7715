// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.linear;

/**
 * Turns logits into probabilities that mean what they say.
 *
 * <pre>one column:  p = 1 / (1 + exp(-(slope * z + intercept)))
 * several:     p(c) = exp(slope * z(c) + intercept(c)) / sum over classes</pre>
 *
 * <p>Platt scaling (Platt, "Probabilistic outputs for support vector machines", 1999) and its form
 * for several classes with one slope (Guo et al., "On calibration of modern neural networks", ICML
 * 2017). {@link StrictMath} keeps the figures equal on every machine.
 */
public final class Calibration {
  private final double slope;
  private final double[] intercepts;

  /**
   * Holds what was fitted.
   *
   * @param intercepts one per class
   */
  public Calibration(double slope, double... intercepts) {
    this.slope = slope;
    this.intercepts = intercepts.clone();
  }

  /** Leaves logits as they are. */
  public static Calibration none(int columns) {
    return new Calibration(1, new double[columns]);
  }

  /** By how much logits are stretched; the same for all classes. */
  public double slope() {
    return slope;
  }

  /** What is added for each class. */
  public double[] intercepts() {
    return intercepts.clone();
  }

  /** The probability of the positive class of a head with one column. */
  public double probability(double logit) {
    return 1 / (1 + StrictMath.exp(-(slope * logit + intercepts[0])));
  }

  /** Probabilities of all classes, in their order; they sum to 1. */
  public double[] probabilities(double... logits) {
    double highest = Double.NEGATIVE_INFINITY;
    double[] result = new double[logits.length];
    for (int i = 0; i < logits.length; i++) {
      result[i] = slope * logits[i] + intercepts[i];
      highest = Math.max(highest, result[i]);
    }
    double sum = 0;
    for (int i = 0; i < result.length; i++) {
      result[i] = StrictMath.exp(result[i] - highest);
      sum += result[i];
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= sum;
    }
    return result;
  }
}
