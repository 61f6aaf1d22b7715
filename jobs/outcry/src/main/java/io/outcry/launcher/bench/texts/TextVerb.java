// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.launcher.bench.runs.InventedTexts;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.json.Json;
import io.outcry.text.best.BestModel;
import io.outcry.text.embed.EmbedderUnavailableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Parses {@code outcry bench text} and prints what was measured. */
@Command(
    name = "text",
    description = "How many texts one core scores per second, beside a floor of the same run.",
    footer = {
      "",
      "The two models and, for comparison, the rules of VADER score the same texts in turn, on "
          + "one thread. The floor only splits them into tokens. Figures are texts per second "
          + "of processor time of the whole process, medians after a warm-up."
    })
public final class TextVerb implements Callable<Integer> {
  private static final int INVENTED_TEXTS = 10_000;
  private static final int MOST_TEXTS = 100_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "Runs after warm-up (default: 5).")
  private int runs;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "2",
      description = "Seconds of processor time per way and run (default: 2).")
  private double seconds;

  @Option(names = "--json", description = "Print one line of JSON.")
  private boolean json;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "One text per line, UTF-8, 100,000 at most (default: 10,000 invented ones).")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    if (runs < 1 || !(seconds > 0)) {
      throw UserException.usage("expected --runs of 1 or more and --seconds above 0");
    }
    List<String> texts = file == null ? InventedTexts.talk(INVENTED_TEXTS) : texts(file);
    PrintWriter err = spec.commandLine().getErr();
    try (BestModel best = best(err)) {
      TextFigures figures = new TextBench(texts, runs, seconds, best, err).measure();
      spec.commandLine().getOut().println(json ? Json.line(figures) : table(figures));
    }
    return ExitCodes.DONE;
  }

  private static @Nullable BestModel best(PrintWriter err) {
    try {
      return BestModel.open();
    } catch (EmbedderUnavailableException e) {
      err.println("outcry bench text: without the best model: " + e.getMessage());
      return null;
    }
  }

  /** The texts of a file, shuffled: the slowest way reads only some of them. */
  private static List<String> texts(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
      in.lines().filter(line -> !line.isBlank()).limit(MOST_TEXTS).forEach(texts::add);
    }
    if (texts.isEmpty()) {
      throw UserException.failed(file + ": found no text; expected one per line", null);
    }
    Collections.shuffle(texts, new Random(42));
    return texts;
  }

  private static String table(TextFigures figures) {
    List<String> lines = new ArrayList<>();
    lines.add("                 texts/s of a core  to the floor");
    lines.add(line("floor", figures.floorPerSecond(), null));
    lines.add(line("fast", figures.fastPerSecond(), figures.fastRatio()));
    if (figures.bestPerSecond() != null) {
      lines.add(line("best", figures.bestPerSecond(), figures.bestRatio()));
    }
    lines.add(line("VADER's rules", figures.vaderPerSecond(), figures.vaderRatio()));
    lines.add(
        String.format(
            Locale.ROOT,
            "Of %,d texts of %.1f characters; the floor finds their tokens and counts them.",
            figures.texts(),
            figures.characters()));
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(String way, long perSecond, @Nullable Double ratio) {
    String figures = String.format(Locale.ROOT, "%-17s%,17d", way, perSecond);
    return ratio == null ? figures : figures + String.format(Locale.ROOT, "%14.5f", ratio);
  }
}
