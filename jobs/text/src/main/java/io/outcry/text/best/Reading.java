// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.best;

import io.outcry.text.TextScore;

/**
 * What a close look at a text gives.
 *
 * @param meaning 384 numbers of length 1; texts that mean the same have a high inner product
 */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record Reading(TextScore score, float[] meaning) {
  /** Whether the text is in a language that the encoder knows, or in none that was recognised. */
  public boolean isUnderstood() {
    return score.model().equals(BestModel.NAME);
  }
}
