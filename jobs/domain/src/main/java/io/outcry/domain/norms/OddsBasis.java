// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.norms;

/** What the odds of a story rest on. */
public enum OddsBasis {
  /** At least five weighted stories of the brand, prior included, got as far. */
  SEEN,
  /** The tail, extrapolated beyond what was seen: an order of magnitude only. */
  DRAWN_OUT,
  /** Mostly the prior: fewer than 20 weighted stories seen, or less than a week watched. */
  PRIOR
}
