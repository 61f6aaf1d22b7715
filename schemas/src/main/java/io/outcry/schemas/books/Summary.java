// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.books;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The books of a run, {@code summary.json}: {@code read = deadLetters + deletions + duplicates +
 * edits + unmatched + attributed}.
 *
 * @param noParent part of {@code unmatched}: replies and reposts whose conversation is not known
 * @param notices part of {@code unmatched}: notices of a network about itself
 * @param mentions posts times brands; at least {@code attributed}
 * @param from event time of the first post; null if there was none
 * @param wallMs whole run, milliseconds
 */
public record Summary(
    long read,
    long deadLetters,
    long deletions,
    long duplicates,
    long edits,
    long unmatched,
    long noParent,
    long notices,
    long attributed,
    long mentions,
    long tooLate,
    long stories,
    long alerts,
    long revisions,
    long delivered,
    long deadDeliveries,
    @Nullable Instant from,
    @Nullable Instant to,
    long wallMs,
    double postsPerSecond) {

  /** Whether every record read has exactly one fate. */
  public boolean balances() {
    return read == deadLetters + deletions + duplicates + edits + unmatched + attributed;
  }
}
