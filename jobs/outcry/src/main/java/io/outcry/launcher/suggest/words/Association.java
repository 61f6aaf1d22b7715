// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest.words;

/**
 * How surprising it is that a term stands in the posts of one kind so often: the log-likelihood
 * ratio of Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, 1993.
 */
public final class Association {
  private Association() {}

  /**
   * The ratio {@code −2 ln λ}; 0 where the term is not commoner in the posts of the kind than in
   * the others.
   *
   * @param in posts of the kind with the term
   * @param ofKind posts of the kind, at least {@code in}
   * @param out other posts with the term
   * @param others other posts, at least {@code out}
   */
  public static double logLikelihoodRatio(long in, long ofKind, long out, long others) {
    if (ofKind == 0 || others == 0 || in * (double) others <= out * (double) ofKind) {
      return 0;
    }
    double total = ofKind + (double) others;
    double share = (in + out) / total;
    double expectedIn = ofKind * share;
    double expectedOut = others * share;
    double expectedNotIn = ofKind - expectedIn;
    double expectedNotOut = others - expectedOut;
    return 2
        * (part(in, expectedIn)
            + part(out, expectedOut)
            + part(ofKind - in, expectedNotIn)
            + part(others - out, expectedNotOut));
  }

  private static double part(long observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log((double) observed / expected);
  }
}
