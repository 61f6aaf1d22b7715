// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.risk;

import java.util.List;

/**
 * That a post speaks of one kind of risk.
 *
 * @param words what it rests on: the words as the normaliser writes them, in the order of the text
 */
public record RiskEvidence(RiskKind kind, List<String> words) {
  public RiskEvidence {
    words = List.copyOf(words);
  }
}
