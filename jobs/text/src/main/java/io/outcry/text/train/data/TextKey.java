// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.data;

import io.outcry.text.normalise.Normaliser;
import io.outcry.text.normalise.TokenKind;

/** What two copies of one text have in common: their words, without names, links and signs. */
public final class TextKey {
  private TextKey() {}

  public static String of(String text) {
    StringBuilder key = new StringBuilder();
    Normaliser.tokens(
        text,
        token -> {
          if (token.kind() == TokenKind.WORD || token.kind() == TokenKind.FOREIGN) {
            key.append(token.bounded(), 1, token.length()).append(' ');
          }
        });
    return key.toString();
  }

  /** Spreads keys evenly over {@code parts}, the same on every machine. */
  public static int part(String key, int parts) {
    int hash = key.hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return Math.floorMod(hash ^ (hash >>> 16), parts);
  }
}
