// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.pulse;

/**
 * How far the records of a brand stood out, and the exponential tail over a high threshold that is
 * fitted to them.
 *
 * <p>60 bins of width 0.5 from 0.9 spreads, half-life 8 weeks; prior worth one week: {@code 15
 * e^(-(z - 3.7) / 1.4)} records a week exceed z. Source: Coles, An Introduction to Statistical
 * Modeling of Extreme Values, 2001, chapter 4.
 */
final class RecordHistory {
  /** Records that stand out by no more than this are not kept. */
  static final double LOWEST = 0.9;

  private static final int BINS = 60;
  private static final double WIDTH = 0.5;
  private static final double ANCHOR_PER_WEEK = 12;
  private static final double HALF_LIFE_WEEKS = 8;
  private static final double PRIOR_PER_WEEK = 15;
  private static final double PRIOR_FROM = 3.7;
  private static final double PRIOR_SCALE = 1.4;

  private final double[] bins;
  private double weeks;
  private double anchor;
  private double scale;

  RecordHistory(double[] bins, double weeks, double anchor, double scale) {
    this.bins = bins.clone();
    this.weeks = weeks;
    this.anchor = anchor;
    this.scale = scale;
  }

  static RecordHistory prior() {
    double[] bins = new double[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      bins[bin] = priorAbove(edge(bin)) - priorAbove(edge(bin + 1));
    }
    RecordHistory prior = new RecordHistory(bins, 1, 0, 0);
    prior.fit();
    return prior;
  }

  /** Records a week that stand out as far; infinite up to the anchor. */
  double perWeek(double spreads) {
    return spreads > anchor
        ? ANCHOR_PER_WEEK * Math.exp(-(spreads - anchor) / scale)
        : Double.POSITIVE_INFINITY;
  }

  void add(double spreads) {
    bins[(int) Math.min(BINS - 1, Math.floor((spreads - LOWEST) / WIDTH))]++;
  }

  /** Ages the history by this much time and fits the tail again. */
  void age(double byWeeks) {
    double kept = Math.pow(2, -byWeeks / HALF_LIFE_WEEKS);
    for (int bin = 0; bin < BINS; bin++) {
      bins[bin] *= kept;
    }
    weeks = weeks * kept + byWeeks;
    fit();
  }

  double[] bins() {
    return bins.clone();
  }

  double weeks() {
    return weeks;
  }

  double anchor() {
    return anchor;
  }

  double scale() {
    return scale;
  }

  private void fit() {
    double wanted = ANCHOR_PER_WEEK * weeks;
    double mass = 0;
    int bin = BINS - 1;
    while (bin > 0 && mass + bins[bin] < wanted) {
      mass += bins[bin];
      bin--;
    }
    double part = bins[bin] > 0 ? Math.min(1, (wanted - mass) / bins[bin]) : 0;
    anchor = edge(bin + 1) - part * WIDTH;
    double partMass = part * bins[bin];
    double excess = partMass * (edge(bin + 1) - anchor) / 2;
    for (int above = bin + 1; above < BINS; above++) {
      excess += bins[above] * (edge(above) + WIDTH / 2 - anchor);
    }
    scale = Math.max(WIDTH, excess / Math.max(1e-9, mass + partMass));
  }

  private static double edge(int bin) {
    return LOWEST + bin * WIDTH;
  }

  private static double priorAbove(double spreads) {
    return PRIOR_PER_WEEK * Math.exp(-(spreads - PRIOR_FROM) / PRIOR_SCALE);
  }
}
