// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.language;

import java.util.List;
import java.util.Locale;

/**
 * Scripts of the world as far as posts are written in them.
 *
 * <p>The ranges are ours rather than those of the Java release, so that a post is in the same
 * language on every machine.
 */
public enum Script {
  /** Scripts that nothing is known of. */
  OTHER("", 3, ""),
  /** Signs of no script, such as an apostrophe inside a word. */
  COMMON("", 0, "\u0000?"),
  /** Brands and loan words are written in it everywhere, so a letter of it counts less. */
  LATIN("", 2, "@\u024F\u1E00\u1EFF"),
  CYRILLIC("", 3, "\u0400\u052F"),
  ARABIC("", 3, "\u0600\u06FF\u0750\u077F\u08A0\u08FF"),
  DEVANAGARI("", 3, "\u0900\u097F"),
  GREEK("el", 3, "\u0370\u03FF\u1F00\u1FFF"),
  ARMENIAN("hy", 3, "\u0530\u058F"),
  HEBREW("he", 3, "\u0590\u05FF"),
  BENGALI("bn", 3, "\u0980\u09FF"),
  GURMUKHI("pa", 3, "\u0A00\u0A7F"),
  GUJARATI("gu", 3, "\u0A80\u0AFF"),
  ODIA("or", 3, "\u0B00\u0B7F"),
  TAMIL("ta", 3, "\u0B80\u0BFF"),
  TELUGU("te", 3, "\u0C00\u0C7F"),
  KANNADA("kn", 3, "\u0C80\u0CFF"),
  MALAYALAM("ml", 3, "\u0D00\u0D7F"),
  SINHALA("si", 3, "\u0D80\u0DFF"),
  THAI("th", 3, "\u0E00\u0E7F"),
  LAO("lo", 3, "\u0E80\u0EFF"),
  TIBETAN("bo", 3, "\u0F00\u0FFF"),
  MYANMAR("my", 3, "\u1000\u109F"),
  GEORGIAN("ka", 3, "\u10A0\u10FF"),
  ETHIOPIC("am", 3, "\u1200\u139F"),
  KHMER("km", 3, "\u1780\u17FF"),
  HANGUL("ko", 7, "\u1100\u11FF\u3130\u318F\uAC00\uD7AF"),
  KANA("ja", 7, "\u3040\u30FF\u31F0\u31FF"),
  HAN("zh", 7, "\u2E80\u2FDF\u3400\u4DBF\u4E00\u9FFF\uF900\uFAFF");

  private static final List<Script> ALL = List.of(values());
  private static final int BLOCK_BITS = 4; // every range above begins and ends with a block
  private static final byte[] OF_BLOCK = blocks();

  private final String language;
  private final int weight;
  private final String ranges;

  Script(String language, int weight, String ranges) {
    this.language = language;
    this.weight = weight;
    this.ranges = ranges;
  }

  /** The script of a letter, given as a UTF-16 unit. */
  public static Script of(char unit) {
    return ALL.get(index(unit));
  }

  /** The language that nearly all posts in this script are in; empty where there is no such one. */
  public String language() {
    return language;
  }

  /** Whether n-grams must tell which language it is. */
  public boolean isShared() {
    return this == LATIN || this == CYRILLIC || this == ARABIC || this == DEVANAGARI;
  }

  /** What heads and tables for this script are called in a model file. */
  public String head() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The {@link #index} of the script of a letter. */
  static int index(char unit) {
    return OF_BLOCK[unit >>> BLOCK_BITS];
  }

  /** Where arrays by script keep this one. */
  @SuppressWarnings("EnumOrdinal") // never stored, and maps would be slow where it is used
  int index() {
    return ordinal();
  }

  /** How much text one letter is, where a Latin one is 2: a Han sign is about half a word. */
  int weight() {
    return weight;
  }

  private static byte[] blocks() {
    byte[] blocks = new byte[1 << (16 - BLOCK_BITS)];
    for (Script script : ALL) {
      for (int i = 0; i < script.ranges.length(); i += 2) {
        for (int block = script.ranges.charAt(i) >>> BLOCK_BITS;
            block <= script.ranges.charAt(i + 1) >>> BLOCK_BITS;
            block++) {
          blocks[block] = (byte) script.index();
        }
      }
    }
    return blocks;
  }
}
