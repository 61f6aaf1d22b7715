// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest;

import io.outcry.domain.brands.Brand;
import io.outcry.launcher.suggest.Studied.Support;
import io.outcry.launcher.suggest.Suggestions.Addition;
import io.outcry.launcher.suggest.Suggestions.Exclusion;
import io.outcry.launcher.suggest.words.Association;
import io.outcry.launcher.suggest.words.NamePhrases;
import io.outcry.launcher.suggest.words.NameScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the candidates of one brand exactly and ranks them. */
final class SecondLook {
  /** With fewer posts that are surely about the brand there is nothing to hold a phrase against. */
  static final int LEAST_STRONG = 10;

  /** What chance exceeds once in 100 terms (chi-squared, one degree of freedom). */
  private static final double LEAST_SURPRISE = 6.63;

  /** A word that no dictionary has may go with the brand so often instead, as a share. */
  private static final double LEAST_SHARE = 0.25;

  private static final double LEAST_SCORE = 1;
  private static final double TIMES_COMMONER = 5;

  /** So much of a word's use inside a phrase makes the phrase the name, and not the word. */
  private static final double WHOLE = 0.8;

  private final int number;
  private final Brand brand;
  private final NameScore score;
  private final NamePhrases phrases;
  private final Set<String> ownWords;
  private final Map<String, Candidate> terms = new LinkedHashMap<>();
  private final Map<String, Candidate> exclusions = new LinkedHashMap<>();
  private long posts;
  private long related;
  private long matched;
  private long strong;
  private long strongWithOwnWords;
  private long weak;

  SecondLook(
      int number,
      Brand brand,
      NameScore score,
      List<String> terms,
      List<String> weakPhrases,
      NamePhrases phrases,
      Set<String> ownWords) {
    this.number = number;
    this.brand = brand;
    this.score = score;
    this.phrases = phrases;
    this.ownWords = ownWords;
    terms.forEach(term -> this.terms.put(term, new Candidate(term)));
    weakPhrases.forEach(phrase -> exclusions.put(phrase, new Candidate(phrase)));
  }

  void add(Studied post) {
    posts++;
    boolean isRelated = post.related().contains(number);
    related += isRelated ? 1 : 0;
    matched += post.matched().contains(number) ? 1 : 0;
    post.terms()
        .forEach(
            (term, capital) -> {
              Candidate candidate = terms.get(term);
              if (candidate != null) {
                candidate.count(isRelated, capital);
                if (isRelated && post.matched().size() > 1) {
                  candidate.countShared();
                }
                if (!post.heard()) {
                  candidate.miss(post.post());
                }
              }
            });
    Support support = post.support().get(number);
    if (support != null) {
      addNamed(post, support);
    }
  }

  private void addNamed(Studied post, Support support) {
    boolean isStrong = support == Support.STRONG;
    boolean own = post.terms().keySet().stream().anyMatch(ownWords::contains);
    strong += isStrong ? 1 : 0;
    strongWithOwnWords += isStrong && own ? 1 : 0;
    weak += isStrong ? 0 : 1;
    for (String phrase : phrases.in(post.words())) {
      Candidate candidate = exclusions.get(phrase);
      if (candidate != null) {
        candidate.count(!isStrong, false);
        if (own) {
          candidate.countOwnWords();
        }
        if (support == Support.WEAK) { // it counts now, and would not
          candidate.miss(post.post());
        }
      }
    }
  }

  /** A term that may be proposed. */
  record Ranked(int brand, double score, Candidate candidate) {}

  int number() {
    return number;
  }

  /** The terms that go with the brand surely enough, in no order. */
  List<Ranked> ranked(int least) {
    List<Ranked> ranked = new ArrayList<>();
    for (Candidate candidate : terms.values()) {
      String term = candidate.term();
      double surprise =
          Association.logLikelihoodRatio(candidate.in(), related, candidate.out(), posts - related);
      boolean isNew =
          (score.isNew(term) || isSetPhrase(candidate))
              && candidate.in() >= LEAST_SHARE * Math.max(1, candidate.all());
      boolean goesWithIt = candidate.in() >= least && (surprise >= LEAST_SURPRISE || isNew);
      if (candidate.missed() >= least
          && (goesWithIt || score.isNear(term))
          && !isPartOfAnother(candidate)) {
        long alone = score.isNear(term) ? candidate.missed() : isNew ? halfOfFewer(candidate) : 0;
        double value =
            score.of(term, surprise, alone, isSetPhrase(candidate), candidate.capitalShare())
                * candidate.ownShare();
        if (value >= LEAST_SCORE) {
          ranked.add(new Ranked(number, value, candidate));
        }
      }
    }
    return ranked;
  }

  /** Beside the brand and without it: the fewer of both, since both are needed. */
  private static long halfOfFewer(Candidate candidate) {
    return Math.min(candidate.in(), candidate.missed()) / 2;
  }

  Suggestions suggestions(List<Ranked> chosen, int least, int top) {
    List<Addition> additions = new ArrayList<>();
    for (Ranked it : chosen) {
      Candidate candidate = it.candidate();
      additions.add(
          new Addition(
              candidate.term(),
              score.kind(candidate.term()).words,
              it.score(),
              candidate.in(),
              candidate.missed(),
              candidate.examples()));
    }
    return new Suggestions(brand.id(), matched, strong, additions, exclusions(least, top));
  }

  /** Of a phrase and its words one is the name: the phrase if a word is hardly used without it. */
  private boolean isPartOfAnother(Candidate candidate) {
    String term = candidate.term();
    int space = term.indexOf(' ');
    if (space > 0) {
      boolean alone =
          !terms.containsKey(term.substring(0, space))
              && !terms.containsKey(term.substring(space + 1));
      return !alone && !isSetPhrase(candidate);
    }
    return terms.values().stream()
        .filter(other -> other.term().startsWith(term + ' ') || other.term().endsWith(' ' + term))
        .anyMatch(phrase -> isWhole(phrase, candidate));
  }

  private boolean isSetPhrase(Candidate phrase) {
    String term = phrase.term();
    int space = term.indexOf(' ');
    return space > 0
        && (isWhole(phrase, terms.get(term.substring(0, space)))
            || isWhole(phrase, terms.get(term.substring(space + 1))));
  }

  private static boolean isWhole(Candidate phrase, @Nullable Candidate word) {
    return word != null && phrase.all() >= WHOLE * word.all();
  }

  private List<Exclusion> exclusions(int least, int top) {
    List<Exclusion> ranked = new ArrayList<>();
    if (strong >= LEAST_STRONG) {
      double usualOwnWords = strongWithOwnWords / (double) strong;
      for (Candidate phrase : exclusions.values()) {
        double surprise = Association.logLikelihoodRatio(phrase.in(), weak, phrase.out(), strong);
        double times = phrase.in() / (double) weak / ((phrase.out() + 0.5) / (strong + 1));
        if (phrase.missed() >= least
            && surprise > 0
            && times >= TIMES_COMMONER
            && phrase.ownWordShare() <= usualOwnWords / 2) {
          ranked.add(
              new Exclusion(phrase.term(), surprise, phrase.in(), phrase.out(), phrase.examples()));
        }
      }
    }
    ranked.sort(
        Comparator.comparingDouble(Exclusion::score).reversed().thenComparing(Exclusion::phrase));
    return ranked.stream().limit(top).toList();
  }
}
