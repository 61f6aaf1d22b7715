// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.best;

import io.outcry.text.WordWeight;
import io.outcry.text.normalise.Normaliser;
import io.outcry.text.normalise.TokenKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What each word adds to a text, found by leaving it out (occlusion: Zeiler, Fergus, "Visualizing
 * and understanding convolutional networks", ECCV 2014).
 */
final class LeftOutWords {
  /** Words behind these are not tried: each is one more reading. */
  static final int WORDS_TRIED = 40;

  private final Function<String, Logits> reader;

  /** How much a text complains, and how negative it is. */
  record Logits(double complaint, double negative) {}

  LeftOutWords(Function<String, Logits> reader) {
    this.reader = reader;
  }

  List<WordWeight> of(String text, int limit) {
    String[] words = text.substring(0, Math.min(text.length(), Normaliser.MAX_CHARS)).split("\\s+");
    Logits whole = reader.apply(text);
    List<WordWeight> weights = new ArrayList<>();
    for (int i = 0; i < Math.min(words.length, WORDS_TRIED); i++) {
      String word = bare(words[i]);
      if (!word.isEmpty()) {
        Logits rest = reader.apply(without(words, i));
        weights.add(
            new WordWeight(
                word, whole.complaint() - rest.complaint(), whole.negative() - rest.negative()));
      }
    }
    return weights.stream()
        .filter(weight -> strength(weight) > 0)
        .sorted(Comparator.comparingDouble(LeftOutWords::strength).reversed())
        .limit(limit)
        .toList();
  }

  private static String without(String[] words, int left) {
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      if (i != left) {
        rest.append(words[i]).append(' ');
      }
    }
    return rest.toString();
  }

  /** The word as the normaliser knows it; empty for a name, a link and a mere sign. */
  private static String bare(String word) {
    StringBuilder bare = new StringBuilder();
    Normaliser.tokens(
        word,
        token -> {
          boolean counts = token.kind() == TokenKind.WORD || token.kind() == TokenKind.EMOJI;
          if (counts && bare.isEmpty()) {
            bare.append(token.bounded(), 1, token.length());
          }
        });
    return bare.toString().toLowerCase(Locale.ROOT);
  }

  private static double strength(WordWeight weight) {
    return Math.max(weight.complaint(), weight.negative());
  }
}
