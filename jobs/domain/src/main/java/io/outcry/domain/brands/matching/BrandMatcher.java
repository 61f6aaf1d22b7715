// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the brands of a catalog that a post is about. Immutable, so threads may share it; not
 * serializable: what travels is the catalog.
 *
 * <p>A post is about a brand when an official account wrote it, mentions one (accounts count on
 * their own network), links to one of its domains, or says one of its names as words of their own.
 * <i>Own</i> words: a name may touch punctuation, emoji, hyphens, a possessive, scripts that need
 * no spaces, or {@code #} in front; not letters, digits or underscores, and not {@code @} or {@code
 * $}, which start handles and tickers (list these as names with the sign). A space in a name is any
 * white space or one hyphen between words, and a hyphen in a name is that too. Names inside links,
 * e-mail addresses and the brand's excluded phrases do not count. A plain name of an ambiguous
 * brand needs one of its context words, accounts, tags or domains in the same post.
 *
 * <p>Compared is as {@link NormalText} tells: width, case and composition make no difference.
 */
public final class BrandMatcher {
  /**
   * UTF-16 units of a text that are read; the longest post of a network that we hear has 40,000
   * (Reddit). It bounds what one hostile post can cost.
   */
  public static final int MAX_TEXT_CHARS = 40_000;

  private final BrandIndex index;

  private BrandMatcher(BrandIndex index) {
    this.index = index;
  }

  /**
   * Builds the matcher of a catalog.
   *
   * @throws IllegalArgumentException if two brands have one id, or a word is not {@link #canMatch}
   */
  public static BrandMatcher of(BrandCatalog catalog) {
    return new BrandMatcher(new BrandIndex(catalog));
  }

  /** Whether anything of {@code word} is left to compare once it is normalised. */
  public static boolean canMatch(String word) {
    return !BrandIndex.fold(word).isEmpty();
  }

  /**
   * What one pass over a post finds, by id: the brands that it is about, and those it only names.
   */
  public record Found(List<BrandMatch> matches, List<NearMiss> misses) {}

  /** The brands that {@code post} is about, by id. */
  public List<BrandMatch> match(PostText post) {
    return find(post).matches();
  }

  /** The brands that {@code post} names without being about them, by id. */
  public List<NearMiss> whyNot(PostText post) {
    return find(post).misses();
  }

  /** Both, in one pass. */
  public Found find(PostText post) {
    Reading reading = new Reading(index, post, MAX_TEXT_CHARS);
    List<BrandMatch> matches = new ArrayList<>();
    List<NearMiss> misses = new ArrayList<>();
    reading
        .evidence()
        .forEach(
            (number, evidence) -> {
              Brand brand = index.brand(number);
              boolean ambiguous = brand.words().ambiguous();
              if (evidence.counts(ambiguous)) {
                matches.add(new BrandMatch(brand.id(), reading.voice(number), evidence.why()));
              } else {
                NearMiss miss = evidence.nearMiss(brand.id(), ambiguous);
                if (miss != null) {
                  misses.add(miss);
                }
              }
            });
    return new Found(matches, misses);
  }
}
