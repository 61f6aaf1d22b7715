// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.text.TextScore;
import org.jspecify.annotations.Nullable;

/**
 * A post or its deletion, with the score of its text. In the state of {@code mentions-read} while
 * the post is read.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 *
 * @param score null when the post is gone
 * @param meaning of its text, as {@link io.outcry.domain.grouping.Meaning#of} has it; null where it
 *     was not read closely
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ScoredPost(Remembered heard, @Nullable TextScore score, byte @Nullable [] meaning) {

  /** A post that was not read closely. */
  public ScoredPost(Remembered heard, @Nullable TextScore score) {
    this(heard, score, null);
  }
}
