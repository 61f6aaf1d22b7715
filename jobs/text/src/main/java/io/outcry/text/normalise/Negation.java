// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.normalise;

import java.util.List;

/** How far a negation reaches: the next three words, at most to the next punctuation. */
final class Negation {
  private static final int SCOPE_WORDS = 3;

  private static final WordSet NEGATORS =
      new WordSet(
          List.of(
              // English, also as people type it
              "not",
              "no",
              "never",
              "none",
              "nothing",
              "nobody",
              "nowhere",
              "neither",
              "nor",
              "cannot",
              "without",
              "hardly",
              "barely",
              "ain't",
              "aint",
              "dont",
              "doesnt",
              "didnt",
              "cant",
              "couldnt",
              "wont",
              "wouldnt",
              "isnt",
              "arent",
              "wasnt",
              "werent",
              "hasnt",
              "havent",
              "hadnt",
              "shouldnt",
              // German, French, Spanish, Italian, Portuguese
              "nicht",
              "kein",
              "keine",
              "keinen",
              "nie",
              "ohne",
              "nichts",
              "pas",
              "jamais",
              "sans",
              "aucun",
              "aucune",
              "rien",
              "nunca",
              "jamás",
              "sin",
              "nada",
              "ningún",
              "non",
              "mai",
              "senza",
              "niente",
              "nessun",
              "não",
              "nao",
              "sem",
              // Hindi in both scripts, Arabic
              "nahi",
              "nahin",
              "नहीं",
              "मत",
              "لا",
              "لم",
              "لن",
              "ليس",
              "ما",
              "مش",
              "بدون"));

  private int wordsLeft;

  /** Whether {@code token}, which comes next, is negated; then moves on behind it. */
  boolean over(Token token) {
    boolean negated = wordsLeft > 0;
    if (negates(token)) {
      wordsLeft = SCOPE_WORDS;
      return false;
    }
    wordsLeft = Math.max(0, wordsLeft - 1);
    return negated;
  }

  /** Punctuation ends the reach. */
  void end() {
    wordsLeft = 0;
  }

  private static boolean negates(Token token) {
    return endsInNt(token) || NEGATORS.contains(token);
  }

  private static boolean endsInNt(Token token) {
    char[] c = token.bounded();
    int n = token.length();
    return n > 3 && c[n] == 't' && c[n - 1] == '\'' && c[n - 2] == 'n';
  }
}
