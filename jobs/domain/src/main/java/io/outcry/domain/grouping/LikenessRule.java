// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

/**
 * How like a story a text must be to join it. Both thresholds are cosines; with a meaning on both
 * sides it is the mean of the cosines of words and meanings, otherwise that of the words.
 *
 * @param wordsFrom least likeness where only words can be compared
 * @param bothFrom least likeness where words and meanings can be
 * @param halfLifeMillis in which the likeness of a silent story halves
 */
public record LikenessRule(double wordsFrom, double bothFrom, long halfLifeMillis) {
  /** Of two stories that are about as like, the one with more texts: by this for each e-fold. */
  private static final double FOR_SIZE = 0.01;

  /** Likeness in thresholds: from 1 on the text joins. */
  double nearness(double wordCosine, double meaningCosine, boolean both, int texts) {
    double forSize = FOR_SIZE * Math.log(Math.max(1, texts));
    return both
        ? ((wordCosine + meaningCosine) / 2 + forSize) / bothFrom
        : wordCosine == 0 ? 0 : (wordCosine + forSize) / wordsFrom;
  }

  /** What silence leaves of a likeness, 0 to 1. */
  double afterSilence(long silentMillis) {
    return silentMillis <= 0 ? 1 : Math.pow(2, -(double) silentMillis / halfLifeMillis);
  }
}
