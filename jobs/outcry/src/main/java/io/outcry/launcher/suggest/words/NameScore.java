// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest.words;

import io.outcry.domain.brands.Brand;
import io.outcry.launcher.suggest.words.NameLikeness.Kind;
import io.outcry.text.embed.EnglishWords;
import java.text.Normalizer;

/**
 * How likely a term is one more name of a brand: how surprisingly often it goes with the brand
 * (square root of the log-likelihood ratio, in standard deviations), times what it looks like,
 * times how rare the word is in ordinary language, times how often it is written with a capital
 * inside a sentence. Misspellings and words that no dictionary has also gain from posts where they
 * stand alone: where most posts are about the brand, going with it surprises nobody. What stands
 * beside several brands of the file is worth less, by the share of such posts. A ranking for a
 * person who decides, not a probability.
 */
public final class NameScore {
  private static final double LEAST_RARITY = 0.05;
  private static final double LEAST_RARITY_OF_NAMES = 0.3;
  private static final double LEAST_RARITY_OF_SET_PHRASES = 0.5;
  private static final double LOWER_CASE = 0.5;

  private final NameLikeness likeness;
  private final EnglishWords english;

  public NameScore(Brand brand, EnglishWords english) {
    likeness = new NameLikeness(brand);
    this.english = english;
  }

  public Kind kind(String term) {
    return likeness.kind(term);
  }

  /** Whether it is worth a look though nothing but its spelling goes with the brand. */
  public boolean isNear(String term) {
    Kind kind = kind(term);
    return kind == Kind.HANDLE_LIKE_YOURS
        || kind == Kind.NAME
        || (kind == Kind.MISSPELLING && english.rarity(plain(term)) == 1);
  }

  /** Whether no dictionary has the word. */
  public boolean isNew(String term) {
    Kind kind = kind(term);
    return (kind == Kind.WORD || kind == Kind.SHORT_FORM || kind == Kind.HASHTAG)
        && term.indexOf(' ') < 0
        && english.rarity(plain(term)) == 1;
  }

  /**
   * @param surprise log-likelihood ratio, 0 or more
   * @param alone posts with it that speak for it though nothing else goes with the brand
   * @param setPhrase whether it is a phrase of which a word is hardly used without the other
   * @param capitals share of the posts in which it is written like a name, 0 to 1
   */
  public double of(String term, double surprise, long alone, boolean setPhrase, double capitals) {
    Kind kind = kind(term);
    double evidence = Math.sqrt(surprise) + Math.sqrt((double) alone);
    double rarity = Math.max(rarity(term, kind), setPhrase ? LEAST_RARITY_OF_SET_PHRASES : 0);
    return evidence * kind.weight * rarity * (LOWER_CASE + capitals);
  }

  private double rarity(String term, Kind kind) {
    double rarest = 0;
    for (String word : plain(term).split(" ")) {
      rarest = Math.max(rarest, english.rarity(word));
    }
    boolean ordinary = kind == Kind.WORD || kind == Kind.PHRASE;
    return Math.max(rarest, ordinary ? LEAST_RARITY : LEAST_RARITY_OF_NAMES);
  }

  /** Without accents and signs, as the dictionary has it. */
  private static String plain(String term) {
    return Normalizer.normalize(term, Normalizer.Form.NFD).replaceAll("[\\p{M}#@$]", "");
  }
}
