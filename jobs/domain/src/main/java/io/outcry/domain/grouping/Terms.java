// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The words of a text that can tell one subject from another, with their counts. */
public final class Terms {
  private static final int LONGEST_TEXT = 2_000;
  private static final int SHORTEST_TERM = 3;
  private static final Pattern LINK_OR_NAME =
      Pattern.compile("(?:https?://|www\\.)[!-~]*+|@[a-z0-9_][a-z0-9_.@-]*+");
  private static final int PROLONGED_SOUND = 0x30FC; // of the script COMMON
  private static final Set<Character.UnicodeScript> UNSPACED =
      EnumSet.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);

  private Terms() {}

  /**
   * Letters and digits, NFKC, lower case, from 3 characters on; without names of accounts and
   * links. Scripts whose words do not stand apart give pairs of neighbouring characters.
   */
  public static Map<String, Integer> of(String text) {
    String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Map<String, Integer> counts = new TreeMap<>();
    for (String term : termsOf(withoutLinksAndNames(plain))) {
      counts.merge(term, 1, Integer::sum);
    }
    return counts;
  }

  private static String withoutLinksAndNames(String plain) {
    boolean none = plain.indexOf('@') < 0 && !plain.contains("://") && !plain.contains("www.");
    return none ? plain : LINK_OR_NAME.matcher(plain).replaceAll(" ");
  }

  private static List<String> termsOf(String text) {
    List<String> terms = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    int before = -1;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (point < 0x80 ? point == '\'' : isPassedOver(point)) {
        continue;
      }
      if (point >= 0x80 && isUnspaced(point)) {
        if (before >= 0 && !isMark(point)) {
          terms.add(new StringBuilder().appendCodePoint(before).appendCodePoint(point).toString());
        }
        before = isMark(point) ? before : point;
        flush(run, terms);
      } else if (Character.isLetterOrDigit(point) || isMark(point)) {
        run.appendCodePoint(point);
        before = -1;
      } else {
        flush(run, terms);
        before = -1;
      }
    }
    flush(run, terms);
    return terms;
  }

  /** Apostrophes, and what is not seen or may be left out: accents, vowel points, joiners. */
  private static boolean isPassedOver(int point) {
    return point == '\''
        || point == 0x2019
        || Character.getType(point) == Character.FORMAT
        || (isMark(point)
            && Character.UnicodeScript.of(point) == Character.UnicodeScript.INHERITED);
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isUnspaced(int point) {
    return point == PROLONGED_SOUND || UNSPACED.contains(Character.UnicodeScript.of(point));
  }

  private static void flush(StringBuilder run, List<String> terms) {
    if (run.codePointCount(0, run.length()) >= SHORTEST_TERM) {
      terms.add(run.toString());
    }
    run.setLength(0);
  }
}
