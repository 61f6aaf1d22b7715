// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.control;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a network is heard: {@code source-status.v1}.
 *
 * @param state {@code live}, {@code silent}, {@code back} or {@code gap}; {@code silent} and {@code
 *     gap} open a blind span, {@code back} ends one, and {@code live} with {@code to} takes one
 *     away: all that was written in it was heard afterwards
 * @param from since when
 * @param to until when; null while it lasts
 * @param detail the reason, as far as it is known
 * @param at when this was noticed; null if not said
 */
public record SourceStatus(
    String network,
    String state,
    Instant from,
    @Nullable Instant to,
    @Nullable String detail,
    @Nullable Instant at) {
  public static final String LIVE = "live";
  public static final String SILENT = "silent";
  public static final String BACK = "back";
  public static final String GAP = "gap";

  private static final Set<String> STATES = Set.of(LIVE, SILENT, BACK, GAP);

  /** What is wrong with a status that was read; null if nothing is. */
  public @Nullable String problem() {
    if (!STATES.contains(state)) {
      return "state '" + state + "' is unknown; expected one of back, gap, live, silent";
    }
    return to != null && to.isBefore(from) ? "to " + to + " is before from " + from : null;
  }

  /** When this was noticed; if not said, the latest time in it. */
  public Instant noticed() {
    if (at != null) {
      return at;
    }
    return to == null ? from : to;
  }
}
