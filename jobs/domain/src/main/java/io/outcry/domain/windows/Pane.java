// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

import io.outcry.domain.authors.AuthorsState;
import java.util.Map;

/**
 * What was said about a brand in one minute, or in a part of it: panes of the same minute merge.
 * Flows between operators and lies in state.
 *
 * <p>Evolution: a component may be added at the end if 0, false or null is its honest value for old
 * panes. Never rename, retype or drop one. No checks here.
 *
 * @param startMillis the minute, epoch milliseconds
 * @param counts its sums
 * @param perNetwork mentions by network
 * @param authors who wrote them
 */
public record Pane(
    long startMillis, PaneCounts counts, Map<String, Long> perNetwork, AuthorsState authors) {
  public static final long MILLIS = 60_000;

  /** The start of the pane that a post belongs to. */
  public static long startOf(long createdAtMillis) {
    return Math.floorDiv(createdAtMillis, MILLIS) * MILLIS;
  }
}
