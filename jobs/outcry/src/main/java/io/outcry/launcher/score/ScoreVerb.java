// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.complaintalerts.reading.CloseReader;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.tier.Tier;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.mentions.Sentiment;
import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import io.outcry.text.WordWeight;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    description = "Scores texts: JSON Lines {\"id\",\"text\"} in, with scores out.",
    footer = {"", "Example: echo '{\"id\":\"1\",\"text\":\"lost my bag again\"}' | outcry score"})
public final class ScoreVerb implements Callable<Integer> {
  private static final int WORDS = 5;

  record Input(@Nullable String id, @Nullable String text) {}

  /** Without {@code --explain} there are no words, not even an empty field. */
  record Output(
      String id,
      String language,
      Sentiment sentiment,
      double complaint,
      boolean unsure,
      String model,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WordWeight> words) {}

  @Spec private CommandSpec spec;

  @Option(
      names = "--tier",
      defaultValue = Tier.DEFAULT,
      paramLabel = "TIER",
      description = "fast or best; this release has the fast model only and uses it for both.")
  private Tier tier;

  @Option(
      names = "--explain",
      description = "Add the words that weighed most; their weights are logits.")
  private boolean explain;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "Where to read (default: standard input).")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    CloseReader.Opener best = tier.reader();
    if (tier == Tier.best && best == null) {
      err.println("outcry score: this release has no best model yet; the fast one is used");
    }
    PrintWriter out = new PrintWriter(new BufferedWriter(spec.commandLine().getOut()));
    int failed = 0;
    try (CloseReader model = best == null ? TextModel.bundled()::score : best.open();
        InputStream in = file == null ? System.in : Files.newInputStream(file);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String problem = line.isBlank() ? null : score(model, line, out);
        if (problem != null) {
          failed++;
          err.println((file == null ? "-" : file) + ":" + number + ": " + problem);
        }
      }
    }
    out.flush();
    err.flush();
    return failed == 0 ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  /** Writes the scores of one line; what is wrong with it, if it has none. */
  private @Nullable String score(CloseReader model, String line, PrintWriter out) {
    Input input;
    try {
      input = Json.read(line, Input.class);
    } catch (JsonProcessingException e) {
      return "no JSON object with id and text: " + Json.problem(e);
    }
    if (input == null || input.id() == null || input.text() == null) {
      return "id or text is missing; expected {\"id\":\"1\",\"text\":\"…\"}";
    }
    TextScore score = model.read(input.text());
    Sentiment sentiment = new Sentiment(score.negative(), score.neutral(), score.positive());
    out.println(
        Json.line(
            new Output(
                input.id(),
                score.language(),
                sentiment,
                score.complaint(),
                score.unsure(),
                score.model(),
                explain ? TextModel.bundled().explain(input.text(), WORDS) : null)));
    return null;
  }
}
