// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.group;

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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code outcry group}: JSON Lines in, JSON Lines out. */
@Command(
    name = "group",
    description = {
      "Groups texts into stories: JSON Lines in and out.",
      "",
      "In: {\"id\",\"text\",\"time\"}; out: {\"id\",\"story\"}. story is the id of the text that opened the story. Output waits for the end of the "
          + "input, since later lines may show that two stories are one. At most 10,000 stories "
          + "are live; then the one that has been silent for the most lines leaves.",
      "",
      "time is optional. With it, the likeness of a silent story halves every 24 hours, so that "
          + "it is joined less and less easily. ISO 8601 with a zone, or a number: seconds "
          + "since 1970, from 100,000,000,000 on milliseconds.",
      ""
    },
    footer = {"", "Example: echo '{\"id\":\"1\",\"text\":\"lost my bag again\"}' | outcry group"})
public final class GroupVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--tier",
      paramLabel = "fast|best",
      description =
          "fast: compares words; best: meanings, too, a few milliseconds a text (default: best, or "
              + "fast where this machine cannot run it).")
  private @Nullable Tier tier;

  @Option(
      names = "--as-they-come",
      description = "Write each line at once; stories that turn out to be one stay apart.")
  private boolean asTheyCome;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Where to read (plain or .gz), one after the other (default: standard input).")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try (Meanings meanings = meanings(err);
        LineGroups groups =
            new LineGroups(meanings, asTheyCome, spec.commandLine().getOut(), err)) {
      if (files.isEmpty()) {
        groups.group(lines(System.in), "-");
      }
      for (Path file : files) {
        if (Files.isDirectory(file)) {
          throw UserException.failed(file + ": is a folder; name a file", null);
        }
        try (InputStream raw = Files.newInputStream(file);
            InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
          if (!groups.group(lines(in), file.toString())) {
            break;
          }
        }
      }
      groups.end();
      return groups.failed() ? ExitCodes.FAILED : ExitCodes.DONE;
    }
  }

  private static BufferedReader lines(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, UTF_8));
  }

  private Meanings meanings(PrintWriter err) {
    if (tier == Tier.fast) {
      return Meanings.none();
    }
    try {
      return Meanings.best();
    } catch (EmbedderUnavailableException e) {
      if (tier == Tier.best) {
        throw UserException.failed("--tier best: " + e.getMessage(), e);
      }
      err.println("outcry group: words alone are compared: " + e.getMessage());
      return Meanings.none();
    }
  }
}
