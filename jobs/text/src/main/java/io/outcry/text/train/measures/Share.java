// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.measures;

import java.util.Locale;

/** A share of cases and how sure it is: Wilson's interval at 95 % (E. B. Wilson, JASA 1927). */
public record Share(int part, int all) {
  private static final double Z = 1.959964;

  /** 0 to 1; NaN when there are no cases. */
  public double value() {
    return (double) part / all;
  }

  /** The lower end of the interval; 0 when there are no cases. */
  public double low() {
    return all == 0 ? 0 : Math.max(0, centre() - halfWidth());
  }

  /** The upper end of the interval; 1 when there are no cases. */
  public double high() {
    return all == 0 ? 1 : Math.min(1, centre() + halfWidth());
  }

  private double centre() {
    return (value() + Z * Z / (2 * all)) / (1 + Z * Z / all);
  }

  private double halfWidth() {
    double p = value();
    return Z * Math.sqrt(p * (1 - p) / all + Z * Z / (4.0 * all * all)) / (1 + Z * Z / all);
  }

  @Override
  public String toString() {
    return all == 0
        ? "      - (0)"
        : String.format(
            Locale.ROOT, "%.3f [%.3f, %.3f] (%d of %d)", value(), low(), high(), part, all);
  }
}
