// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.sources;

/**
 * A span in which a network was not heard.
 *
 * <p>Evolution: add components only; no checks here: old bytes give zeros.
 *
 * @param fromMillis epoch milliseconds
 * @param toMillis when it was heard again; {@link SourceChange#LASTING} while it is not
 */
public record BlindSpan(String network, long fromMillis, long toMillis) {
  public boolean lasts() {
    return toMillis == SourceChange.LASTING;
  }
}
