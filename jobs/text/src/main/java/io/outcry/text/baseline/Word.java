// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.baseline;

/**
 * One word or emoticon of a text, with what the lists say of it.
 *
 * @param lower in lower case
 * @param valence how it was rated, -4 to 4; 0 when it was not
 * @param boost what it adds to a positive word behind it; 0 when it adds nothing
 * @param negates whether it turns the words behind it
 * @param loud all its letters are capitals
 */
record Word(String lower, double valence, double boost, boolean negates, boolean loud) {
  static Word rated(String lower, double valence) {
    return new Word(lower, valence, 0, false, false);
  }

  static Word boosting(String lower, double boost) {
    return new Word(lower, 0, boost, false, false);
  }

  /** A word that no list rates. */
  static Word other(String lower, boolean negates) {
    return new Word(lower, 0, 0, negates, false);
  }

  Word aloud() {
    return new Word(lower, valence, boost, negates, true);
  }

  boolean isRated() {
    return valence != 0;
  }

  boolean is(String one) {
    return lower.equals(one);
  }

  boolean is(String one, String other) {
    return is(one) || is(other);
  }
}
