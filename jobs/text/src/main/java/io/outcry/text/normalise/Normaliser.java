// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.normalise;

import java.text.Normalizer;

/**
 * Splits a post into tokens: the one door for texts, in training as in serving.
 *
 * <p>Compatibility forms are unified (NFKC), letters folded to lower case, user names, links,
 * numbers and stock symbols become one token each, elongations are shortened, emoji and emoticons
 * kept, hashtags split, words after a negation marked. One pass, no regular expression; a text is
 * read up to {@link #MAX_CHARS}, so that time and memory are bounded.
 */
public final class Normaliser {
  /** What stands behind this many UTF-16 units is not read. */
  public static final int MAX_CHARS = 5_000;

  private Normaliser() {}

  /**
   * Gives the tokens of {@code text} to {@code sink}, in order. Never throws, whatever it holds.
   */
  public static void tokens(String text, TokenSink sink) {
    new Scanner(composed(capped(text)), sink).run();
  }

  private static String capped(String text) {
    if (text.length() <= MAX_CHARS) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
    return text.substring(0, end);
  }

  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return capped(Normalizer.normalize(text, Normalizer.Form.NFKC));
      }
    }
    return text;
  }
}
