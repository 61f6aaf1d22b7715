// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.signs;

import io.outcry.text.TextModel;
import io.outcry.text.best.BestModel;
import io.outcry.text.embed.EmbedderUnavailableException;
import io.outcry.text.train.data.Arguments;
import io.outcry.text.train.data.Program;
import io.outcry.text.train.data.RecordedTexts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;

/** Prints how well kinds, cues, risks and reply tones are told; run by a script. */
public final class EvaluateSigns {
  private EvaluateSigns() {}

  /** Takes {@code --data}, laid out as {@link RecordedTexts} says, and {@code --labels}. */
  public static void main(String[] args) {
    Program.run(args, Set.of("data", "labels"), EvaluateSigns::print);
  }

  private static void print(Arguments arguments, PrintStream out) throws IOException {
    Path data = arguments.path("data");
    Path labels = arguments.path("labels");
    Path kinds = labels.resolve("text-kind.tsv");
    out.println("\nKind of text and cues, from scores of fast");
    KindFigures.print(TextModel.bundled()::score, data, kinds, out);
    try {
      out.println("\nKind of text, from scores of best");
      KindFigures.print(BestModel.shared()::score, data, kinds, out);
    } catch (EmbedderUnavailableException e) {
      throw new IOException(e.getMessage(), e);
    }
    out.println("\nRisk words");
    RiskFigures.print(TextModel.bundled(), data, labels.resolve("risk.tsv"), out);
    out.println("\nReply tone");
    Path responses = data.resolve("responses");
    ReplyToneFigures.print(
        responses.resolve("twcs_subset.csv"),
        responses.resolve("labelled_topics"),
        labels.resolve("reply-tone.tsv"),
        out);
  }
}
