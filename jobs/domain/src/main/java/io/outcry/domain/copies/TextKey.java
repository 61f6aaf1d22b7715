// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.copies;

import io.outcry.domain.authors.Hash64;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is left of a text when all is removed that a copy is dressed up with: NFKC, case folded,
 * without mentions, links, digits, punctuation and emoji, words joined by one space.
 *
 * @param hash 64-bit hash of what is left
 * @param letters how many letters that has
 */
public record TextKey(long hash, int letters) {
  private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)\\S*+");
  private static final Pattern MENTION = Pattern.compile("@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.@-]*+");
  private static final Pattern NO_WORD =
      Pattern.compile("(?:[^\\p{L}\\p{Mn}\\p{Mc}]|[\\x{FE00}-\\x{FE0F}])++");

  /** The key of a text, which may be empty; time grows with its length. */
  public static TextKey of(String text) {
    String words = words(text);
    int letters = (int) words.codePoints().filter(Character::isLetter).count();
    return new TextKey(Hash64.of(words), letters);
  }

  static String words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String folded =
        plain.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String bare = MENTION.matcher(LINK.matcher(folded).replaceAll(" ")).replaceAll(" ");
    return NO_WORD.matcher(bare).replaceAll(" ").strip();
  }
}
