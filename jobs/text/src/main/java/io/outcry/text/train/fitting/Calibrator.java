// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.fitting;

import io.outcry.text.linear.Calibration;
import java.util.Arrays;
import java.util.List;

/** Fits a {@link Calibration} to logits of texts that were not trained on, by least log loss. */
public final class Calibrator {
  private static final int STEPS = 3_000;
  private static final double RATE = 0.3;

  /**
   * Logits of one text and its true class.
   *
   * @param weight how much the text counts
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Judged(double[] logits, int label, double weight) {}

  private Calibrator() {}

  /** Slope and one intercept for a yes-or-no question. */
  public static Calibration binary(List<Judged> judged) {
    double slope = 1;
    double intercept = 0;
    for (int step = 0; step < STEPS; step++) {
      double slopeGradient = 0;
      double interceptGradient = 0;
      double total = 0;
      for (Judged one : judged) {
        Calibration now = new Calibration(slope, new double[] {intercept});
        double error = (now.probability(one.logits()[0]) - one.label()) * one.weight();
        slopeGradient += error * one.logits()[0];
        interceptGradient += error;
        total += one.weight();
      }
      slope -= RATE * slopeGradient / total;
      intercept -= RATE * interceptGradient / total;
    }
    return new Calibration(slope, new double[] {intercept});
  }

  /** One slope, and an intercept for each class but the first. */
  public static Calibration classes(List<Judged> judged) {
    int size = judged.get(0).logits().length;
    double slope = 1;
    double[] intercepts = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double slopeGradient = 0;
      double[] gradient = new double[size];
      double total = 0;
      Calibration now = new Calibration(slope, intercepts.clone());
      for (Judged one : judged) {
        double[] p = now.probabilities(one.logits());
        for (int c = 0; c < size; c++) {
          double error = (p[c] - (c == one.label() ? 1 : 0)) * one.weight();
          gradient[c] += error;
          slopeGradient += error * one.logits()[c];
        }
        total += one.weight();
      }
      slope -= RATE * slopeGradient / total;
      for (int c = 0; c < size; c++) {
        intercepts[c] -= RATE * gradient[c] / total;
      }
    }
    return new Calibration(slope, Arrays.copyOf(intercepts, size));
  }
}
