// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.measures;

/** Counts of true class by found class, and what follows from them; all shares are 0 to 1. */
public final class Confusion {
  private final int[][] counts;

  public Confusion(int classes) {
    counts = new int[classes][classes];
  }

  public void add(int truth, int found) {
    counts[truth][found]++;
  }

  public int count(int truth, int found) {
    return counts[truth][found];
  }

  double recall(int label) {
    int all = 0;
    for (int found : counts[label]) {
      all += found;
    }
    return share(counts[label][label], all);
  }

  double precision(int label) {
    int all = 0;
    for (int[] row : counts) {
      all += row[label];
    }
    return share(counts[label][label], all);
  }

  double f1(int label) {
    double recall = recall(label);
    double precision = precision(label);
    return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
  }

  /** Mean recall of the classes, each counted the same. */
  public double macroRecall() {
    double sum = 0;
    for (int label = 0; label < counts.length; label++) {
      sum += recall(label);
    }
    return sum / counts.length;
  }

  /** Mean F1 of the classes, each counted the same. */
  public double macroF1() {
    double sum = 0;
    for (int label = 0; label < counts.length; label++) {
      sum += f1(label);
    }
    return sum / counts.length;
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
