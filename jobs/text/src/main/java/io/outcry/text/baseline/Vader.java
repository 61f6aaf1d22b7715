// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.baseline;

import java.util.List;

/**
 * VADER, the usual yardstick for sentiment of short posts in English: a lexicon of rated words, and
 * rules for words that boost or negate, capitals, exclamation and question marks, "but" and a few
 * phrases.
 *
 * <p>Written from its description, with the lists of its authors; {@code VaderTest} holds it
 * against the published program. Source: Hutto and Gilbert, "VADER: A Parsimonious Rule-based Model
 * for Sentiment Analysis of Social Media Text", ICWSM 2014. One thing differs: behind "but" every
 * word weighs half as much again and before it half, where the published program at times changes
 * another word of the same valence instead.
 */
public final class Vader {
  /** From this on a text is positive, and from its negative on negative. */
  public static final double THRESHOLD = 0.05;

  private static final double SPREAD = 15;
  private static final double BEFORE_BUT = 0.5;
  private static final double BEHIND_BUT = 1.5;
  private static final double PER_EXCLAMATION_MARK = 0.292;
  private static final int MOST_EXCLAMATION_MARKS = 4;
  private static final double PER_QUESTION_MARK = 0.18;
  private static final double MANY_QUESTION_MARKS = 0.96;

  private final WordLists lists = new WordLists();
  private final Splitter splitter = new Splitter(lists);
  private final EmojiNames emoji = new EmojiNames();

  /** Reads the lists. Immutable from then on, for all threads. */
  public Vader() {}

  /** How positive a text is, from -1 to 1, to four digits. */
  public double compound(String text) {
    String spelled = emoji.spelled(text);
    double sum = sum(splitter.words(spelled));
    double pushed = sum + Math.signum(sum) * emphasis(spelled);
    return Math.round(pushed / Math.sqrt(pushed * pushed + SPREAD) * 1e4) / 1e4;
  }

  /** The class of a text: 0 negative, 1 neutral, 2 positive. */
  public int sentiment(String text) {
    double compound = compound(text);
    return compound >= THRESHOLD ? 2 : compound <= -THRESHOLD ? 0 : 1;
  }

  private double sum(List<Word> words) {
    Valences valences = new Valences(words, lists);
    double before = 0;
    double behind = 0;
    boolean seen = false;
    for (int i = 0; i < words.size(); i++) {
      if (seen) {
        behind += valences.of(i);
      } else {
        seen = words.get(i).is("but");
        before += valences.of(i);
      }
    }
    return seen ? BEFORE_BUT * before + BEHIND_BUT * behind : before;
  }

  private static double emphasis(String text) {
    int exclamations = count('!', text);
    int questions = count('?', text);
    double asked = 0;
    if (questions > 1) {
      asked = questions > 3 ? MANY_QUESTION_MARKS : PER_QUESTION_MARK * questions;
    }
    return PER_EXCLAMATION_MARK * Math.min(MOST_EXCLAMATION_MARKS, exclamations) + asked;
  }

  private static int count(char mark, String text) {
    int count = 0;
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      count++;
    }
    return count;
  }
}
