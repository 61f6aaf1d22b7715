// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.reply;

import io.outcry.text.normalise.Normaliser;

/** Finds the names of who is answered and who answers: "Thanks, Ann!", "Ann, we are", "^KT". */
final class Names {
  private static final String SIGNATURE_SIGNS = "^*/~-–—\n";
  private static final int LONGEST_SIGNATURE = 24;

  private Names() {}

  /**
   * The text with blanks for capitalised words that a comma sets apart, and for the signature: a
   * sign of its own and few letters at the end, a link aside. What the normaliser does not read is
   * left out.
   */
  static String blanked(String whole) {
    String text = whole.substring(0, Math.min(whole.length(), Normaliser.MAX_CHARS));
    StringBuilder result = new StringBuilder(text);
    int start = 0;
    while (start < text.length()) {
      int end = wordEnd(text, start);
      if (isName(text, start, end)) {
        blank(result, start, end);
      }
      start = Math.max(end, start + 1);
    }
    int end = endWithoutLink(text);
    blank(result, signatureStart(text, end), end);
    return result.toString();
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }

  private static boolean isName(String text, int start, int end) {
    if (end == start || !Character.isUpperCase(text.charAt(start))) {
      return false;
    }
    char before = before(text, start);
    char after = end < text.length() ? text.charAt(end) : '.';
    boolean closes = before == ',' && ".!?,;:".indexOf(after) >= 0;
    boolean opens = after == ',' && ".!?:".indexOf(before) >= 0;
    return closes || opens;
  }

  /** The last sign before a word; a dot at the begin of the text or behind a user's number. */
  private static char before(String text, int start) {
    int i = start - 1;
    while (i >= 0 && text.charAt(i) == ' ') {
      i--;
    }
    return i < 0 || Character.isDigit(text.charAt(i)) ? '.' : text.charAt(i);
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int endWithoutLink(String text) {
    int link = text.lastIndexOf("http");
    return link >= 0 && text.indexOf(' ', link) < 0 ? link : text.length();
  }

  private static int signatureStart(String text, int end) {
    for (int i = end - 2; i >= Math.max(0, end - LONGEST_SIGNATURE); i--) {
      char next =
          text.charAt(i + 1) == ' ' && i + 2 < end ? text.charAt(i + 2) : text.charAt(i + 1);
      boolean isFree = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      if (SIGNATURE_SIGNS.indexOf(text.charAt(i)) >= 0 && Character.isLetter(next) && isFree) {
        return i;
      }
    }
    return end;
  }
}
