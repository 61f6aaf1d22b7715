// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a text points: by its words, and by its meaning where it was read closely.
 *
 * @param words weights of its terms, of length 1 together; empty for a text without words
 * @param meaning what is its own, in steps of 1/400; null where it was not read closely
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Direction(Map<String, Double> words, byte @Nullable [] meaning) {
  /** Of what says nothing, or is not to move a story. */
  public static final Direction NONE = new Direction(Map.of(), null);

  /** Whether it points nowhere. */
  public boolean isNone() {
    return words.isEmpty();
  }
}
