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
  /** Of a text that is no copy of another, whatever it says: of a repost. */
  public static final TextKey NONE = new TextKey(0, 0);

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
    return isAscii(text) ? asciiWords(text) : anyWords(text);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The same in one pass, for the many texts that need no folding of other scripts. */
  private static String asciiWords(String text) {
    StringBuilder words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      char letter = lower(text.charAt(i));
      if (letter >= 'a' && letter <= 'z' && !isLink(text, i)) {
        words.append(letter);
        i++;
        continue;
      }
      if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
      i = isLink(text, i) ? linkEnd(text, i) : isMention(text, i) ? mentionEnd(text, i) : i + 1;
    }
    return words.toString().strip();
  }

  private static boolean isLink(String text, int at) {
    char first = lower(text.charAt(at));
    if (first != 'h' && first != 'w') {
      return false; // most letters
    }
    return text.regionMatches(true, at, "http://", 0, 7)
        || text.regionMatches(true, at, "https://", 0, 8)
        || text.regionMatches(true, at, "www.", 0, 4);
  }

  private static int linkEnd(String text, int from) {
    int end = from;
    while (end < text.length() && " \t\n\u000B\f\r".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean isMention(String text, int at) {
    return text.charAt(at) == '@'
        && at + 1 < text.length()
        && isHandle(text.charAt(at + 1))
        && !isLink(text, at + 1);
  }

  private static int mentionEnd(String text, int from) {
    int end = from + 1;
    while (end < text.length()
        && (isHandle(text.charAt(end)) || ".@-".indexOf(text.charAt(end)) >= 0)
        && !isLink(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isHandle(char ascii) {
    char folded = lower(ascii);
    return (folded >= 'a' && folded <= 'z') || (ascii >= '0' && ascii <= '9') || ascii == '_';
  }

  private static char lower(char ascii) {
    return ascii >= 'A' && ascii <= 'Z' ? (char) (ascii + ('a' - 'A')) : ascii;
  }

  static String anyWords(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String folded =
        plain.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String bare = MENTION.matcher(LINK.matcher(folded).replaceAll(" ")).replaceAll(" ");
    return NO_WORD.matcher(bare).replaceAll(" ").strip();
  }
}
