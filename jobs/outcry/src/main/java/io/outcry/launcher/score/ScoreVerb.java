// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.launcher.tier.Tier;
import io.outcry.text.embed.EmbedderUnavailableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code outcry score}: JSON Lines in, JSON Lines out. */
@Command(
    name = "score",
    description = "Scores texts: JSON Lines {\"id\",\"text\"} in, scores out.",
    footer = {"", "Example: echo '{\"id\":\"1\",\"text\":\"lost my bag again\"}' | outcry score"})
public final class ScoreVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--tier",
      paramLabel = "fast|best",
      description =
          "Which model reads: fast, or best, a few milliseconds a text (default: best, or fast "
              + "where this machine cannot run it).")
  private @Nullable Tier tier;

  @Option(
      names = "--explain",
      description =
          "Add the words that weighed most, with their weights in logits; best reads a text once"
              + " more for each of its words.")
  private boolean explain;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "Where to read (default: standard input).")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter out = spec.commandLine().getOut();
    String name = file == null ? "-" : file.toString();
    try (InputStream in = file == null ? System.in : Files.newInputStream(file);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
        Scorer scorer = scorer(err)) {
      boolean done = new LineScores(scorer, explain, name, out, err).score(lines);
      return done ? ExitCodes.DONE : ExitCodes.FAILED;
    }
  }

  private Scorer scorer(PrintWriter err) {
    if (tier == Tier.fast) {
      return Scorer.fast();
    }
    try {
      return Scorer.best();
    } catch (EmbedderUnavailableException e) {
      if (tier == Tier.best) {
        throw UserException.failed("--tier best: " + e.getMessage(), e);
      }
      err.println("outcry score: the fast model scores: " + e.getMessage());
      return Scorer.fast();
    }
  }
}
