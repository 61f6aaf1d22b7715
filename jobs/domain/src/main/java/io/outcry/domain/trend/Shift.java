// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.trend;

/**
 * A lasting change of the negative share of a brand; lies in state.
 *
 * <p>Evolution: add components whose honest value for an old shift is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param sinceMillis start of the day from which it holds, epoch milliseconds
 * @param knownMillis when it could first be said
 * @param before share that was ordinary for these days, 0 to 1
 * @param after share that they had
 */
public record Shift(long sinceMillis, long knownMillis, double before, double after) {
  /** Whether it became more negative. */
  public boolean isUp() {
    return after > before;
  }
}
