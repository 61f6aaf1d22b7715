// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.replay.RecordedPosts;
import io.outcry.launcher.suggest.words.NameScore;
import io.outcry.launcher.suggest.words.TermCounts;
import io.outcry.schemas.posts.Post;
import io.outcry.text.embed.EnglishWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the posts twice. The first pass learns which conversations and authors go with a brand and
 * counts all terms in bounded memory; the second counts the likeliest ones exactly and keeps
 * examples.
 */
final class Suggesting {
  /** Terms that are counted at once, of all posts and of all brands. */
  private static final int CAPACITY = 500_000;

  private static final int LEAST_CAPACITY = 400;
  private static final int MOST_CANDIDATES = 300;
  private static final int CANDIDATES_OF_ALL = 5_000;

  private final List<Brand> brands;
  private final Study study;
  private final EnglishWords english = EnglishWords.load();
  private final int leastPosts;
  private final int candidates;
  private final TermCounts all = new TermCounts(CAPACITY);
  private final List<BrandTally> tallies = new ArrayList<>();
  private long posts;

  /**
   * @param leastPosts that a proposal rests on, 1 or more
   */
  Suggesting(BrandCatalog catalog, int leastPosts) {
    brands = catalog.brands();
    study = new Study(catalog);
    this.leastPosts = leastPosts;
    candidates = Math.max(10, Math.min(MOST_CANDIDATES, CANDIDATES_OF_ALL / brands.size()));
    int capacity = Math.max(LEAST_CAPACITY, CAPACITY / brands.size());
    brands.forEach(brand -> tallies.add(new BrandTally(brand, capacity)));
  }

  /** Suggestions for each brand, at most {@code top} of each sort. */
  List<Suggestions> of(RecordedPosts recorded, int top) throws IOException {
    if (recorded.forEach(this::first).posts() == 0) {
      return List.of();
    }
    List<SecondLook> looks = new ArrayList<>();
    for (int i = 0; i < brands.size(); i++) {
      looks.add(secondLook(i));
    }
    study.again();
    recorded.forEach(post -> second(post, looks));
    List<SecondLook.Ranked> ranked = new ArrayList<>();
    looks.forEach(look -> ranked.addAll(look.ranked(leastPosts)));
    Map<Integer, List<SecondLook.Ranked>> chosen = Choice.of(ranked, leastPosts, top);
    return looks.stream()
        .map(
            look ->
                look.suggestions(chosen.getOrDefault(look.number(), List.of()), leastPosts, top))
        .toList();
  }

  private void first(Post post) {
    Studied studied = study.study(post);
    if (studied == null) {
      return;
    }
    posts++;
    studied.terms().keySet().forEach(all::add);
    studied.related().forEach(brand -> tallies.get(brand).addRelated(studied));
    studied.support().forEach((brand, support) -> tallies.get(brand).addNamed(studied, support));
  }

  private SecondLook secondLook(int number) {
    Brand brand = brands.get(number);
    BrandTally tally = tallies.get(number);
    NameScore score = new NameScore(brand, english);
    List<String> terms =
        tally.candidates(all, posts, leastPosts, candidates, score).stream()
            .filter(term -> !study.isKnown(term) && !isContext(brand, term))
            .toList();
    return new SecondLook(
        number,
        brand,
        score,
        terms,
        tally.weakPhrases(leastPosts, candidates),
        tally.phrases(),
        tally.ownWords(all, posts));
  }

  private static boolean isContext(Brand brand, String term) {
    return brand.words().context().stream().anyMatch(term::equalsIgnoreCase);
  }

  private void second(Post post, List<SecondLook> looks) {
    Studied studied = study.study(post);
    if (studied != null) {
      looks.forEach(look -> look.add(studied));
    }
  }
}
