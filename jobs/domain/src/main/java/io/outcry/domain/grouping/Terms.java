// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The words of a text that can tell one subject from another, with their counts. */
public final class Terms {
  private static final int LONGEST_TEXT = 2_000;
  private static final int SHORTEST_TERM = 3;

  private Terms() {}

  /**
   * Letters and digits, NFKC, lower case, from 3 characters on; without names of accounts and
   * links. Scripts that do not set spaces give pairs of neighbouring characters.
   */
  public static Map<String, Integer> of(String text) {
    String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Map<String, Integer> counts = new TreeMap<>();
    for (String word : plain.split("\\s+")) {
      if (!word.startsWith("@") && !word.startsWith("http")) {
        for (String term : termsOf(word)) {
          counts.merge(term, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private static List<String> termsOf(String word) {
    List<String> terms = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    int before = -1;
    for (int at = 0; at < word.length(); ) {
      int point = word.codePointAt(at);
      at += Character.charCount(point);
      if (Character.isIdeographic(point) || isKana(point)) {
        if (before >= 0) {
          terms.add(new StringBuilder().appendCodePoint(before).appendCodePoint(point).toString());
        }
        before = point;
        flush(run, terms);
      } else if (Character.isLetterOrDigit(point)) {
        run.appendCodePoint(point);
        before = -1;
      } else if (point != '\'' && point != 0x2019) {
        flush(run, terms);
        before = -1;
      }
    }
    flush(run, terms);
    return terms;
  }

  private static boolean isKana(int point) {
    Character.UnicodeScript script = Character.UnicodeScript.of(point);
    return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
  }

  private static void flush(StringBuilder run, List<String> terms) {
    if (run.codePointCount(0, run.length()) >= SHORTEST_TERM) {
      terms.add(run.toString());
    }
    run.setLength(0);
  }
}
