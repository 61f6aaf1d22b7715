// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a text at white space, and takes punctuation off words but not off emoticons. */
final class Splitter {
  private static final int LONGEST_EMOTICON = 2;

  private final WordLists lists;

  Splitter(WordLists lists) {
    this.lists = lists;
  }

  List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isSpace(text.charAt(i))) {
        if (i > start) {
          words.add(word(text, start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private Word word(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isPunctuation(text.charAt(from))) {
      from++;
    }
    while (to > from && isPunctuation(text.charAt(to - 1))) {
      to--;
    }
    boolean emoticon = text.codePointCount(from, to) <= LONGEST_EMOTICON;
    String written = emoticon ? text.substring(start, end) : text.substring(from, to);
    Word word = lists.word(written.toLowerCase(Locale.ROOT));
    return isLoud(written) ? word.aloud() : word;
  }

  private static boolean isSpace(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == 0x85;
  }

  /** ASCII only: other marks stay with the word. */
  private static boolean isPunctuation(char unit) {
    return unit > ' ' && unit < 0x7f && !Character.isLetterOrDigit(unit);
  }

  private static boolean isLoud(String word) {
    boolean capitals = false;
    for (int i = 0; i < word.length(); ) {
      int point = word.codePointAt(i);
      if (Character.isLowerCase(point) || Character.isTitleCase(point)) {
        return false;
      }
      capitals |= Character.isUpperCase(point);
      i += Character.charCount(point);
    }
    return capitals;
  }
}
