// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.signs;

import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import io.outcry.text.train.measures.Share;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Prints what would be won and lost if a hit counted only in a post of a high score. */
final class RiskGate {
  private static final double[] THRESHOLDS = {0.05, 0.1, 0.2, 0.33, 0.5};

  private RiskGate() {}

  static void print(TextModel model, List<RiskFigures.Judged> hits, PrintStream out) {
    for (String split : List.of("dev", "test")) {
      List<RiskFigures.Judged> some =
          hits.stream().filter(j -> j.label().split().equals(split)).toList();
      out.printf(Locale.ROOT, "== risk, hits when first judged with a gate, %s%n", split);
      gates("negative", TextScore::negative, model, some, out);
      gates("complaint", TextScore::complaint, model, some, out);
      out.println();
    }
  }

  private static void gates(
      String name,
      ToDoubleFunction<TextScore> score,
      TextModel model,
      List<RiskFigures.Judged> hits,
      PrintStream out) {
    long right = hits.stream().filter(j -> j.label().good()).count();
    for (double threshold : THRESHOLDS) {
      List<RiskFigures.Judged> kept =
          hits.stream()
              .filter(j -> score.applyAsDouble(model.score(j.text())) >= threshold)
              .toList();
      int keptRight = (int) kept.stream().filter(j -> j.label().good()).count();
      out.printf(
          Locale.ROOT,
          "%-10s >= %.2f  precision %s, keeps %d of %d right%n",
          name,
          threshold,
          new Share(keptRight, kept.size()),
          keptRight,
          right);
    }
  }
}
