// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.normalise;

/** Finds emoticons such as {@code :-)} and writes them in their plainest spelling. */
final class Emoticons {
  private static final String EYES = ":;=xX";
  private static final String NOSES = "-'o^~";
  // Mouths and, at the same index, their plain form.
  private static final String MOUTHS = ")]}>(<[{DpPbO0o/\\|*3$@S";
  private static final String PLAIN = "))))((((DpppOOO///**//S";

  private int length;
  private String plain = "";

  /** Length in characters of the emoticon found last. */
  int length() {
    return length;
  }

  /** The emoticon found last, in plain spelling. */
  String plain() {
    return plain;
  }

  /** Whether an emoticon begins at {@code at}. */
  boolean at(String text, int at) {
    return heart(text, at) || flatFace(text, at) || face(text, at);
  }

  private boolean heart(String text, int at) {
    if (text.startsWith("<3", at)) {
      return found(2, "<3");
    }
    return text.startsWith("</3", at) && found(3, "</3");
  }

  /** Faces whose two eyes stand beside a mouth: {@code -_-}, {@code ^_^}, {@code T_T}. */
  private boolean flatFace(String text, int at) {
    char eye = text.charAt(at);
    if ("-^T><".indexOf(eye) < 0) {
      return false;
    }
    int mouth = at + 1;
    while (mouth < text.length() && mouth < at + 4 && "_.".indexOf(text.charAt(mouth)) >= 0) {
      mouth++;
    }
    boolean isFace = mouth > at + 1 && mouth < text.length();
    char other = isFace ? text.charAt(mouth) : ' ';
    if (!isFace || (other != eye && !(eye == '>' && other == '<'))) {
      return false;
    }
    return found(mouth + 1 - at, eye + "_" + other);
  }

  private boolean face(String text, int at) {
    char eyes = text.charAt(at);
    if (EYES.indexOf(eyes) < 0) {
      return false;
    }
    int mouth = at + 1;
    if (mouth + 1 < text.length()
        && NOSES.indexOf(text.charAt(mouth)) >= 0
        && MOUTHS.indexOf(text.charAt(mouth + 1)) >= 0) {
      mouth++;
    }
    int which = mouth < text.length() ? MOUTHS.indexOf(text.charAt(mouth)) : -1;
    if (which < 0 || !fits(text, at, mouth)) {
      return false;
    }
    int end = mouth + 1;
    while (end < text.length() && text.charAt(end) == text.charAt(mouth)) {
      end++; // :)))))
    }
    return found(end - at, (eyes == ';' ? ";" : ":") + PLAIN.charAt(which));
  }

  /** A face that holds a letter or digit stands alone: "x0" of a size is none, "xD " is one. */
  private static boolean fits(String text, int at, int mouth) {
    char eyes = text.charAt(at);
    char last = text.charAt(mouth);
    boolean plainSigns = !Character.isLetterOrDigit(eyes) && !Character.isLetterOrDigit(last);
    if (last == '/' && text.startsWith("//", mouth)) {
      return false; // the colon of an address
    }
    if (Character.isLetterOrDigit(eyes) && last != 'D' && last != '(' && last != ')') {
      return false;
    }
    boolean freeBefore = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    boolean freeAfter =
        mouth + 1 >= text.length()
            || !Character.isLetterOrDigit(text.charAt(mouth + 1))
            || text.charAt(mouth + 1) == last;
    return plainSigns || (freeBefore && freeAfter);
  }

  private boolean found(int characters, String spelling) {
    length = characters;
    plain = spelling;
    return true;
  }
}
