// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest;

import io.outcry.domain.brands.Brand;
import io.outcry.launcher.suggest.NameLikeness.Kind;
import io.outcry.text.embed.EnglishWords;

/**
 * How likely a term is one more name of a brand: how surprisingly often it goes with the brand
 * (square root of the log-likelihood ratio, in standard deviations), times what it looks like,
 * times how rare the word is in ordinary language, times how often it is written with a capital
 * inside a sentence. Misspellings and words that no dictionary has also gain from posts where they
 * stand alone: where most posts are about the brand, going with it surprises nobody. A ranking for
 * a person who decides, not a probability.
 */
final class NameScore {
  private static final double LEAST_RARITY = 0.05;
  private static final double LEAST_RARITY_OF_NAMES = 0.3;
  private static final double LOWER_CASE = 0.5;

  private final NameLikeness likeness;
  private final EnglishWords english;

  NameScore(Brand brand, EnglishWords english) {
    likeness = new NameLikeness(brand);
    this.english = english;
  }

  Kind kind(String term) {
    return likeness.kind(term);
  }

  /** Whether it is worth a look though nothing but its spelling goes with the brand. */
  boolean isNear(String term) {
    Kind kind = kind(term);
    return kind == Kind.HANDLE_LIKE_YOURS
        || kind == Kind.NAME
        || (kind == Kind.MISSPELLING && english.rarity(term) == 1);
  }

  /** Whether no dictionary has the word. */
  boolean isNew(String term) {
    Kind kind = kind(term);
    return (kind == Kind.WORD || kind == Kind.SHORT_FORM)
        && term.indexOf(' ') < 0
        && english.rarity(term) == 1;
  }

  /**
   * @param surprise log-likelihood ratio, 0 or more
   * @param alone posts with it that speak for it though nothing else goes with the brand
   * @param capitals share of the posts in which it is written like a name, 0 to 1
   */
  double of(String term, double surprise, long alone, double capitals) {
    Kind kind = kind(term);
    double evidence = Math.sqrt(surprise) + Math.sqrt((double) alone);
    return evidence * kind.weight * rarity(term, kind) * (LOWER_CASE + capitals);
  }

  private double rarity(String term, Kind kind) {
    double rarest = 0;
    for (String word : term.replaceAll("[#@$]", "").split(" ")) {
      rarest = Math.max(rarest, english.rarity(word));
    }
    boolean ordinary = kind == Kind.WORD || kind == Kind.PHRASE;
    return Math.max(rarest, ordinary ? LEAST_RARITY : LEAST_RARITY_OF_NAMES);
  }
}
