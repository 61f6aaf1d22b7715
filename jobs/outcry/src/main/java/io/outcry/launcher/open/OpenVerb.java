// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.open;

import io.outcry.deliver.digest.DigestBook;
import io.outcry.deliver.digest.DigestSpan;
import io.outcry.launcher.digest.DigestReading;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry open} and lists the complaints of a brand that nobody answered. */
@Command(
    name = "open",
    description = "Lists unanswered complaints by risk and age.",
    footer = {
      "",
      "Complaints that never spread are listed, too.",
      "",
      "Example:",
      "  outcry open --brand acme-air --in out"
    })
public final class OpenVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--brand",
      required = true,
      paramLabel = "ID",
      description = "Brand whose complaints to list.")
  private String brand;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "DIR",
      description = "The folder that a replay or demo writes to.")
  private Path folder;

  @Option(
      names = "--limit",
      defaultValue = "20",
      paramLabel = "N",
      description = "At most this many complaints (default: 20).")
  private int limit;

  @Option(names = "--json", description = "One JSON object instead of text.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw UserException.usage("--limit: found " + limit + "; expected 1 or more");
    }
    DigestReading reading = new DigestReading(OutputFolder.ofRun(folder));
    Instant end = reading.end();
    DigestBook book =
        reading.read(new DigestSpan(DigestSpan.DAY, Instant.EPOCH, end), Set.of(brand));
    OpenAnswer answer = OpenAnswer.of(brand, end, book.open(), limit);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.line(answer));
    } else {
      new OpenText(out).print(answer);
    }
    out.flush();
    return ExitCodes.DONE;
  }
}
