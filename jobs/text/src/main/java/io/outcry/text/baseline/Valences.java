// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.baseline;

import java.util.List;

/** What each word of one text adds to its sum: its own rating, and what stands around it. */
final class Valences {
  private static final int REACH = 3;
  private static final double[] FADING = {0, 1, 0.95, 0.9};
  private static final double CAPITALS = 0.733;
  private static final double NEGATION = -0.74;
  private static final double INTENSIFIED = 1.25;

  private final List<Word> words;
  private final WordLists lists;
  private final boolean loudStandsOut;

  Valences(List<Word> words, WordLists lists) {
    this.words = words;
    this.lists = lists;
    long loud = words.stream().filter(Word::loud).count();
    loudStandsOut = loud > 0 && loud < words.size();
  }

  /** The valence of the word at {@code at}; 0 where it says nothing. */
  double of(int at) {
    Word word = words.get(at);
    if (!word.isRated() || (word.is("kind") && isAt(at + 1, "of"))) {
      return 0;
    }
    double valence = emphasised(own(at), own(at), word);
    for (int back = 1; back <= Math.min(REACH, at); back++) {
      Word before = words.get(at - back);
      if (!before.isRated()) {
        valence += FADING[back] * push(before, valence);
        valence *= turn(at, back);
        valence = back == REACH ? phrased(at, valence) : valence;
      }
    }
    return valence * turnOfLeast(at);
  }

  /** "no" in front of a rated word turns that word instead of speaking for itself. */
  private double own(int at) {
    Word word = words.get(at);
    boolean turned =
        isAt(at - 1, "no")
            || isAt(at - 2, "no")
            || (isAt(at - 3, "no") && words.get(at - 1).is("or", "nor"));
    if (turned) {
      return NEGATION * word.valence();
    }
    boolean turns = word.is("no") && at + 1 < words.size() && words.get(at + 1).isRated();
    return turns ? 0 : word.valence();
  }

  /** {@code amount}, further from 0 on the side of {@code valence} when capitals stand out. */
  private double emphasised(double amount, double valence, Word word) {
    if (!word.loud() || !loudStandsOut) {
      return amount;
    }
    return valence > 0 ? amount + CAPITALS : amount - CAPITALS;
  }

  private double push(Word before, double valence) {
    if (before.boost() == 0) {
      return 0;
    }
    return emphasised(valence < 0 ? -before.boost() : before.boost(), valence, before);
  }

  /**
   * The factor of the word {@code back} places before; "never so" and "without doubt" do not turn.
   */
  private double turn(int at, int back) {
    Word before = words.get(at - back);
    if (back > 1 && isIntensified(at, back)) {
      return INTENSIFIED;
    }
    boolean doubtless =
        before.is("without")
            && ((back > 1 && isAt(at - 1, "doubt")) || (back > 2 && isAt(at - 2, "doubt")));
    return before.negates() && !doubtless ? NEGATION : 1;
  }

  /** As published: three back, "so" or "this" right before the word is enough. */
  private boolean isIntensified(int at, int back) {
    boolean never = words.get(at - back).is("never");
    if (back == 2) {
      return never && words.get(at - 1).is("so", "this");
    }
    return (never && words.get(at - 2).is("so", "this")) || words.get(at - 1).is("so", "this");
  }

  private double turnOfLeast(int at) {
    if (!isAt(at - 1, "least")) {
      return 1;
    }
    return at > 1 && words.get(at - 2).is("at", "very") ? 1 : NEGATION;
  }

  /** The valence of the phrase that the word is part of, plus boosters of two words. */
  private double phrased(int at, double valence) {
    double phrased = valence;
    for (String phrase :
        List.of(
            join(at - 3, at - 2),
            join(at - 3, at - 1),
            join(at - 2, at - 1),
            join(at - 2, at),
            join(at - 1, at),
            join(at, at + 1),
            join(at, at + 2))) {
      phrased = lists.phrase(phrase, phrased);
    }
    return phrased + lists.boost(join(at - 3, at - 2)) + lists.boost(join(at - 2, at - 1));
  }

  /** The words of a phrase, blank where the text ends before it does. */
  private String join(int from, int to) {
    if (to >= words.size()) {
      return "";
    }
    StringBuilder phrase = new StringBuilder(words.get(from).lower());
    for (int i = from + 1; i <= to; i++) {
      phrase.append(' ').append(words.get(i).lower());
    }
    return phrase.toString();
  }

  private boolean isAt(int at, String word) {
    return at >= 0 && at < words.size() && words.get(at).is(word);
  }
}
