// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.signs;

import io.outcry.text.train.measures.Share;
import java.util.Locale;

/** How often a tone was there and found. */
final class ToneCount {
  private int both;
  private int truthOnly;
  private int foundOnly;

  void add(boolean isTrue, boolean isFound) {
    both += isTrue && isFound ? 1 : 0;
    truthOnly += isTrue && !isFound ? 1 : 0;
    foundOnly += !isTrue && isFound ? 1 : 0;
  }

  /** Replies that truly have the tone. */
  int positives() {
    return both + truthOnly;
  }

  Share precision() {
    return new Share(both, both + foundOnly);
  }

  Share recall() {
    return new Share(both, positives());
  }

  @Override
  public String toString() {
    return "%9d  %s  %s".formatted(positives(), text(precision()), text(recall()));
  }

  private static String text(Share share) {
    return share.all() == 0
        ? "  -                 "
        : String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", share.value(), share.low(), share.high());
  }
}
