// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.scores;

import io.outcry.text.baseline.Vader;
import io.outcry.text.train.data.LabelledFiles;
import io.outcry.text.train.data.LabelledText;
import io.outcry.text.train.data.Program;
import io.outcry.text.train.measures.Confusion;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints what {@link Vader} is worth on labelled texts, beside which the models stand. */
public final class VaderFigures {
  private VaderFigures() {}

  /**
   * Takes {@code --validation-texts FILE --validation-labels FILE}, as the training script does.
   */
  public static void main(String[] args) {
    Program.run(
        args,
        Set.of("validation-texts", "validation-labels"),
        (arguments, out) ->
            print(
                "validation",
                LabelledFiles.sentimentLines(
                    arguments.path("validation-texts"), arguments.path("validation-labels"), ""),
                out));
  }

  /** Prints macro recall and macro F1 of the three sentiments. */
  static void print(String name, List<LabelledText> texts, PrintStream out) {
    Vader vader = new Vader();
    Confusion confusion = new Confusion(LabelledFiles.SENTIMENTS.size());
    for (LabelledText text : texts) {
      confusion.add(text.label(), vader.sentiment(text.text()));
    }
    out.printf(
        Locale.ROOT,
        "sentiment, VADER       texts  macro recall  macro F1%n%-20s %7d  %.3f         %.3f%n",
        name,
        texts.size(),
        confusion.macroRecall(),
        confusion.macroF1());
  }
}
