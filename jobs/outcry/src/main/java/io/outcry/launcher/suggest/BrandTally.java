// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest;

import io.outcry.domain.brands.Brand;
import io.outcry.launcher.suggest.Studied.Support;
import io.outcry.launcher.suggest.words.Association;
import io.outcry.launcher.suggest.words.NamePhrases;
import io.outcry.launcher.suggest.words.NameScore;
import io.outcry.launcher.suggest.words.TermCounts;
import io.outcry.launcher.suggest.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the first pass counts about one brand, in bounded memory. */
final class BrandTally {
  private static final int OWN_WORDS = 200;

  private final TermCounts related;
  private final TermCounts strongWords;
  private final TermCounts weakPhrases;
  private final NamePhrases phrases;
  private final Set<String> nameWords = new HashSet<>();
  private long relatedPosts;
  private long strongPosts;

  BrandTally(Brand brand, int capacity) {
    related = new TermCounts(capacity);
    strongWords = new TermCounts(capacity / 4);
    weakPhrases = new TermCounts(capacity / 4);
    phrases = new NamePhrases(brand);
    brand.namesOrName().forEach(name -> Words.of(name).forEach(it -> nameWords.add(it.text())));
  }

  NamePhrases phrases() {
    return phrases;
  }

  void addRelated(Studied post) {
    relatedPosts++;
    post.terms().keySet().forEach(related::add);
  }

  void addNamed(Studied post, Support support) {
    if (support == Support.STRONG) {
      strongPosts++;
      post.terms().keySet().stream()
          .filter(term -> term.indexOf(' ') < 0)
          .forEach(strongWords::add);
    } else {
      phrases.in(post.words()).forEach(weakPhrases::add);
    }
  }

  /** Terms that go with the brand, most surprising first, and those written like its name. */
  List<String> candidates(TermCounts all, long allPosts, int least, int most, NameScore score) {
    Set<String> terms = new HashSet<>(related.atLeast(least));
    all.atLeast(least).stream().filter(score::isNear).forEach(terms::add);
    record Scored(String term, double score) {}
    List<Scored> scored = new ArrayList<>();
    for (String term : terms) {
      int in = related.of(term);
      int out = Math.max(0, all.of(term) - in);
      double surprise =
          Association.logLikelihoodRatio(
              in, relatedPosts, Math.min(out, allPosts - relatedPosts), allPosts - relatedPosts);
      double value =
          score.of(
              term,
              surprise,
              score.isNear(term) || score.isNew(term) ? out : 0,
              term.indexOf(' ') > 0,
              0.5);
      if (value > 0) {
        scored.add(new Scored(term, value));
      }
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::term));
    return scored.stream().limit(most).map(Scored::term).toList();
  }

  /** Words that tell posts that are surely about the brand from posts that are not. */
  Set<String> ownWords(TermCounts all, long allPosts) {
    List<String> words = new ArrayList<>(strongWords.atLeast(2));
    words.removeIf(nameWords::contains);
    long others = allPosts - relatedPosts;
    Comparator<String> surprise =
        Comparator.comparingDouble(
            word ->
                Association.logLikelihoodRatio(
                    strongWords.of(word),
                    strongPosts,
                    Math.min(others, Math.max(0, all.of(word) - related.of(word))),
                    others));
    words.sort(surprise.reversed().thenComparing(Comparator.naturalOrder()));
    return new LinkedHashSet<>(words.subList(0, Math.min(OWN_WORDS, words.size())));
  }

  List<String> weakPhrases(int least, int most) {
    List<String> found = weakPhrases.atLeast(least);
    found.sort(Comparator.<String>comparingInt(weakPhrases::of).reversed().thenComparing(it -> it));
    return found.stream().limit(most).toList();
  }
}
