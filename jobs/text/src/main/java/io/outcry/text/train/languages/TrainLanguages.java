// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.languages;

import io.outcry.text.language.LanguageIdentifier;
import io.outcry.text.linear.Head;
import io.outcry.text.linear.LinearModel;
import io.outcry.text.linear.ModelWriter;
import io.outcry.text.train.data.Arguments;
import io.outcry.text.train.data.Program;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trains the bundled languages from files and prints their figures; run by a script. */
public final class TrainLanguages {
  static final Set<String> ARGUMENTS =
      Set.of("messages", "declarations", "languages", "sentiment", "check", "out");

  private static final double WEIGHT_NEEDED = 12;
  private static final double GRAMS_NEEDED = 6;

  private TrainLanguages() {}

  /** Trains with the arguments of the script; exit 2 when they are wrong. */
  public static void main(String[] args) {
    Program.run(args, ARGUMENTS, TrainLanguages::train);
  }

  static void train(Arguments args, PrintStream out) throws IOException {
    args.path("messages");
    LanguageSets sets = LanguageSets.read(args);
    List<Head> heads = LanguageTraining.heads(sets.training());
    LinearModel model =
        new LinearModel(
            heads.stream().map(Head::table).toList(),
            heads,
            Map.of(
                "weight",
                WEIGHT_NEEDED,
                "grams",
                GRAMS_NEEDED,
                "lead",
                Lead.of(heads, sets.thresholds())));
    try (OutputStream file = Files.newOutputStream(args.path("out"))) {
      ModelWriter.write(model, file);
    }
    out.println("lead needed: " + model.threshold("lead"));
    LanguageEvaluation evaluation = new LanguageEvaluation(new LanguageIdentifier(model), out);
    evaluation.print("tweets, validation", sets.tweets());
    evaluation.print("never seen", Map.of(LanguageIdentifier.UNDETERMINED, sets.unseen()));
    for (String file : args.values().getOrDefault("check", "").split(":", -1)) {
      if (!file.isEmpty()) {
        Path path = Path.of(file);
        evaluation.print(path.getFileName().toString(), LanguageEvaluation.lines(path));
      }
    }
  }
}
