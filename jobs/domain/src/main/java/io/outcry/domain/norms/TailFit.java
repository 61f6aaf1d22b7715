// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.norms;

import org.jspecify.annotations.Nullable;

/**
 * The tail of the peaks: counted where enough stories are left (five ordinary ones), beyond that
 * extrapolated log-linearly from the highest bins where 5 and 25 are left.
 */
final class TailFit {
  private static final double PRIOR_SLOPE = 1.6;
  private static final double ANCHORED = 25;
  private static final double FLATTEST = 0.8;
  private static final double STEEPEST = 2;

  private final NormsKind kind;
  private final PeakHistogram peaks;
  private final double unit;
  private final double ownWeight;
  private final int ownBin;

  /**
   * @param unit weight of one present story
   * @param own the entry of the story that is judged, left out of its own tail; null if the norms
   *     do not hold it
   * @param ownWeight what it weighs in the histogram
   */
  TailFit(NormsKind kind, PeakHistogram peaks, double unit, @Nullable Peak own, double ownWeight) {
    this.kind = kind;
    this.peaks = peaks;
    this.unit = unit;
    this.ownWeight = own == null ? 0 : ownWeight;
    this.ownBin = own == null ? -1 : PeakHistogram.bin(own.score());
  }

  /**
   * @param stories weighted stories without the asking one, in present stories
   */
  Tail at(double score, double stories) {
    double outOf = stories + kind.tailStories();
    int bin = PeakHistogram.bin(score);
    double seen = peaks.from(bin) - (ownBin >= bin ? ownWeight : 0);
    double reaching = reaching(seen, bin);
    if (reaching >= kind.countedFrom()) {
      return new Tail(reaching, outOf, 0, PeakHistogram.edge(bin), score);
    }
    int low = bin;
    while (reaching < kind.countedFrom()) {
      low--;
      seen += without(low);
      reaching = reaching(seen, low);
    }
    return new Tail(reaching, outOf, slope(low, seen), PeakHistogram.edge(low), score);
  }

  private double slope(int low, double seenFromLow) {
    double seen = seenFromLow;
    double atLow = reaching(seen, low);
    if (atLow >= ANCHORED) {
      return STEEPEST;
    }
    for (int up = low - 1; up >= 0; up--) {
      seen += without(up);
      double atUp = reaching(seen, up);
      if (atUp >= ANCHORED) {
        double slope = Math.log(atUp / atLow) / (PeakHistogram.edge(low) - PeakHistogram.edge(up));
        return Math.min(STEEPEST, Math.max(FLATTEST, slope));
      }
    }
    return PRIOR_SLOPE;
  }

  private double without(int bin) {
    return peaks.weight(bin) - (ownBin == bin ? ownWeight : 0);
  }

  private double reaching(double seen, int bin) {
    double prior = Math.min(1, Math.exp(-PRIOR_SLOPE * PeakHistogram.edge(bin)));
    return Math.max(0, seen / unit) + kind.tailStories() * prior;
  }
}
