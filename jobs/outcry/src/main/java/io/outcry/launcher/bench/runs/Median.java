// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.runs;

import java.util.ArrayList;
import java.util.List;

/** The middle of one figure of several runs. */
public final class Median {
  private final List<Double> figures = new ArrayList<>();

  public void add(double figure) {
    figures.add(figure);
  }

  public double median() {
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** To three digits behind the point. */
  public double rounded() {
    return Math.round(median() * 1000) / 1000.0;
  }
}
