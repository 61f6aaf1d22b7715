// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train;

import java.util.Locale;

/**
 * A share with its 95 % interval. Source: Wilson, "Probable Inference, the Law of Succession, and
 * Statistical Inference", JASA 1927.
 */
record Wilson(int part, int all) {
  private static final double Z = 1.959964;

  double low() {
    return all == 0 ? 0 : Math.max(0, centre() - half());
  }

  double high() {
    return all == 0 ? 1 : Math.min(1, centre() + half());
  }

  private double centre() {
    double share = (double) part / all;
    return (share + Z * Z / (2 * all)) / (1 + Z * Z / all);
  }

  private double half() {
    double share = (double) part / all;
    double variance = share * (1 - share) / all + Z * Z / (4.0 * all * all);
    return Z * Math.sqrt(variance) / (1 + Z * Z / all);
  }

  @Override
  public String toString() {
    return all == 0
        ? "      - (0)"
        : String.format(
            Locale.ROOT,
            "%.3f [%.3f, %.3f] (%d of %d)",
            (double) part / all,
            low(),
            high(),
            part,
            all);
  }
}
