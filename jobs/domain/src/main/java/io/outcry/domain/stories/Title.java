// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import java.text.BreakIterator;
import java.util.Locale;

/** The first words of a post, on one line. */
final class Title {
  private static final int LONGEST = 80;
  private static final int LONGEST_TEXT = 2_000;

  private Title() {}

  /** At most 80 characters, cut at a word, without line breaks, leading names and links. */
  static String of(String text) {
    String kept = plain(text, LONGEST);
    return shorten(kept.isEmpty() ? text.strip() : kept, LONGEST);
  }

  /** On one line, without leading names and links; the first 2,000 characters or so. */
  static String withoutNamesAndLinks(String text) {
    return plain(text, LONGEST_TEXT);
  }

  private static String plain(String whole, int enough) {
    String text = whole.strip();
    StringBuilder kept = new StringBuilder();
    for (int end = -1; end < text.length() && kept.length() <= enough; ) {
      int start = end + 1;
      end = wordEnd(text, start);
      if (end == start) {
        continue;
      }
      boolean leadingName = kept.isEmpty() && text.startsWith("@", start);
      if (!leadingName
          && !text.startsWith("http://", start)
          && !text.startsWith("https://", start)) {
        kept.append(kept.isEmpty() ? "" : " ").append(text, start, end);
      }
    }
    return kept.toString();
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && " \t\n\u000B\f\r".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /**
   * At most {@code longest} characters, cut at a word where there is one, marked with an ellipsis.
   */
  static String shorten(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text.substring(0, longest + 1));
    int cut = words.preceding(longest);
    if (cut < longest / 2) { // one very long word
      BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
      characters.setText(text.substring(0, longest + 1));
      cut = characters.preceding(longest);
    }
    return text.substring(0, Math.max(0, cut)).stripTrailing() + "…";
  }
}
