// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.data;

/** What translators and web pages put between the words: tags, entities, places for values. */
public final class Markup {
  private Markup() {}

  /** {@code text} with a blank for each tag and place for a value, e.g. of "%(name)s" or "{0}". */
  public static String removed(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = endOfMarkup(text, at);
      if (end > at) {
        plain.append(' ');
        at = end;
      } else {
        plain.append(text.charAt(at++));
      }
    }
    return PlainText.of(plain.toString()).strip();
  }

  private static int endOfMarkup(String text, int at) {
    return switch (text.charAt(at)) {
      case '<' -> behind(text, at, '>');
      case '{' -> behind(text, at, '}');
      case '%' -> text.startsWith("%(", at) ? behind(text, at, ')') + 1 : at;
      default -> at;
    };
  }

  private static int behind(String text, int at, char last) {
    int end = text.indexOf(last, at);
    return end < 0 ? at : end + 1;
  }
}
