// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.pulse.nab;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of the Numenta Anomaly Benchmark, standard profile, from its published formula (Lavin
 * and Ahmad, Evaluating Real-Time Anomaly Detection Algorithms, ICMLA 2015).
 *
 * <pre>
 * sigma(y) = 2 / (1 + e^(5y)) - 1      y: -1 at the start of a window, 0 at its end, beyond 0 after it
 * </pre>
 *
 * <p>The first detection inside of a window earns {@code sigma(y) / sigma(-1)}, so 1 on its first
 * row; further ones earn nothing; a window without any costs 1. A detection outside costs {@code
 * 0.11 |sigma(y)|}, y in lengths of the window before; 0.11 where there was none, or from 3 lengths
 * on. Detections in the first 15 % of a series, at most 750 rows, do not count.
 *
 * @param raw the sum of all that
 * @param windows labelled anomalies
 * @param found windows with a detection
 * @param falsePoints detections outside of any window
 */
record NabScore(double raw, int windows, int found, int falsePoints) {
  static final NabScore NONE = new NabScore(0, 0, 0, 0);

  private static final double FALSE_POSITIVE = 0.11;
  private static final double FAR = 3;
  private static final double PROBATION = 0.15;
  private static final int LONGEST_FOR_PROBATION = 5000;

  /** Rows of a labelled anomaly, both inclusive. */
  record Window(int first, int last) {
    int rows() {
      return last - first + 1;
    }
  }

  /**
   * The score of one series.
   *
   * @param detected by row
   * @param windows in order, apart from each other
   */
  static NabScore of(boolean[] detected, List<Window> windows) {
    double raw = 0;
    int found = 0;
    int falsePoints = 0;
    int row = probation(detected.length);
    Window before = null;
    for (Window window : windows) {
      for (; row < window.first(); row++) {
        if (detected[row]) {
          raw += outside(row, before);
          falsePoints++;
        }
      }
      int hit = first(detected, row, window.last());
      if (hit <= window.last()) {
        raw += inside(hit, window);
        found++;
      } else {
        raw -= 1;
      }
      row = Math.max(row, window.last() + 1);
      before = window;
    }
    for (; row < detected.length; row++) {
      if (detected[row]) {
        raw += outside(row, before);
        falsePoints++;
      }
    }
    return new NabScore(raw, windows.size(), found, falsePoints);
  }

  NabScore plus(NabScore other) {
    return new NabScore(
        raw + other.raw,
        windows + other.windows,
        found + other.found,
        falsePoints + other.falsePoints);
  }

  /** 0: as good as detecting nothing; 100: every window on its first row and nothing else. */
  double normalised() {
    return 100 * (raw + windows) / (2.0 * windows);
  }

  /** Rows at the start of a series that are for learning only. */
  static int probation(int rows) {
    return (int) (PROBATION * Math.min(rows, LONGEST_FOR_PROBATION));
  }

  private static int first(boolean[] detected, int from, int last) {
    int row = from;
    while (row <= last && !detected[row]) {
      row++;
    }
    return row;
  }

  private static double inside(int row, Window window) {
    return sigma(-(double) (window.last() - row + 1) / window.rows()) / sigma(-1);
  }

  private static double outside(int row, @Nullable Window before) {
    double lengths = before == null ? FAR : (double) (row - before.last()) / (before.rows() - 1);
    return FALSE_POSITIVE * (before == null || lengths > FAR ? -1 : sigma(lengths));
  }

  private static double sigma(double y) {
    return 2 / (1 + Math.exp(5 * y)) - 1;
  }
}
