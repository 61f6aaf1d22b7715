// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.digest;

import io.outcry.deliver.digest.DigestSpan;
import io.outcry.deliver.digest.DigestWords;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.InstantOption;
import io.outcry.launcher.terminal.UserException;
import io.outcry.launcher.terminal.Visible;
import io.outcry.schemas.delivery.WebhookBody;
import io.outcry.schemas.digests.Digest;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry digest} and prints the day or the week of a run. */
@Command(
    name = "digest",
    description = "Sums up a day or a week of a run.",
    footer = {
      "",
      "Times are UTC.",
      "",
      "Example:",
      "  outcry digest --in out --brand acme-air --period week \\",
      "    --until 2026-01-12T00:00:00Z"
    })
public final class DigestVerb implements Callable<Integer> {
  private static final int WIDE = 400;

  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "DIR",
      description = "The folder that a replay or demo writes to.")
  private Path folder;

  @Option(
      names = "--brand",
      split = ",",
      paramLabel = "ID",
      description = "Only of these brands (default: all).")
  private Set<String> brands = Set.of();

  @Option(
      names = "--period",
      defaultValue = DigestSpan.DAY,
      paramLabel = "day|week",
      description = "Span of the digest (default: day).")
  private String period;

  @Option(
      names = "--until",
      converter = InstantOption.class,
      paramLabel = "TIME",
      description = "End of the span (default: the end of the run).")
  private @Nullable Instant until;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "text|webhook",
      description = "Plain text, or the body of a webhook (default: text).")
  private String format;

  @Override
  public Integer call() throws IOException {
    oneOf("--period", period, List.of(DigestSpan.DAY, DigestSpan.WEEK));
    oneOf("--format", format, List.of("text", "webhook"));
    DigestReading reading = new DigestReading(OutputFolder.ofRun(folder));
    DigestSpan span = DigestSpan.until(period, until == null ? reading.end() : until);
    Digest digest = reading.read(span, brands).digest();
    PrintWriter out = spec.commandLine().getOut();
    if (format.equals("webhook")) {
      out.println(Json.line(new WebhookBody<>(span.type(), span.to(), digest)));
    } else {
      print(new DigestWords(digest, ZoneOffset.UTC), out);
    }
    out.flush();
    return ExitCodes.DONE;
  }

  private static void print(DigestWords words, PrintWriter out) {
    out.println(Visible.line(words.title(), WIDE));
    for (DigestWords.Section section : words.sections()) {
      out.println();
      out.println(section.title());
      section.lines().forEach(line -> out.println("  " + Visible.line(line, WIDE)));
    }
  }

  private static void oneOf(String option, String found, List<String> known) {
    if (!known.contains(found)) {
      throw UserException.usage(
          option + ": found '" + found + "'; expected " + String.join(" or ", known));
    }
  }
}
