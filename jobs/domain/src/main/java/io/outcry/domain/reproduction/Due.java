// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.reproduction;

/**
 * The posts that those of a story up to one moment bring after it, if nobody replies; first
 * generation only.
 *
 * <pre>expected(w) = R sum a_j Y_j (1 - 2^(-w / h_j))      [posts in the next w]</pre>
 *
 * @param reproduction R at that moment
 * @param byPart {@code a_j Y_j} at that moment
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Due(double reproduction, double[] byPart) {
  static Due of(KernelHeats posts, long atMillis) {
    return new Due(Reproduction.of(posts, atMillis).mid(), posts.due(atMillis));
  }

  /** Children due within {@code withinMillis} per unit of R. */
  double exposure(long withinMillis) {
    double exposure = 0;
    for (int part = 0; part < byPart.length; part++) {
      exposure += byPart[part] * Kernel.dueShare(part, Math.max(0, withinMillis));
    }
    return exposure;
  }

  double expected(long withinMillis) {
    return reproduction * exposure(withinMillis);
  }
}
