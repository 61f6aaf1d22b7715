// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.norms;

/**
 * The share of a brand's stories that ever reach a score, with the operands to compute it again.
 *
 * <pre>share = min(1, reaching / outOf * e^(-slope * (score - fromScore)))</pre>
 *
 * @param reaching weighted stories, prior included, that reached {@code fromScore}
 * @param outOf weighted stories, prior included
 * @param slope per unit of score; 0 where stories were counted, not extrapolated
 * @param fromScore lower edge of the bin from which {@code reaching} was counted
 * @param score the score that was asked for
 */
public record Tail(double reaching, double outOf, double slope, double fromScore, double score) {
  /** The share, from 0 to 1. */
  public double share() {
    double beyond = Math.max(0, score - fromScore);
    return Math.min(1, reaching / outOf * Math.exp(-slope * beyond));
  }

  /** Whether the share lies beyond what was counted. */
  boolean drawnOut() {
    return slope > 0;
  }
}
