// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.features;

/** Kinds of features; each is scaled on its own, so that many n-grams do not drown few words. */
public final class FeatureGroup {
  /** Words and other tokens by themselves. */
  public static final int WORDS = 0;

  /** Two tokens in a row, the ends of the text counted as tokens. */
  public static final int PAIRS = 1;

  /** Characters in a row inside one word, 2 to 5 of them, the ends of the word included. */
  public static final int CHARS = 2;

  /** How many groups there are. */
  public static final int COUNT = 3;

  private FeatureGroup() {}
}
