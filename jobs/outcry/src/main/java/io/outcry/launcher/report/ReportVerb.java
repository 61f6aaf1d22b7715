// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.report.board.ResponseBoard;
import io.outcry.launcher.report.facts.RunFacts;
import io.outcry.launcher.report.page.PublicPage;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry report} and makes the report of a run again, from its files. */
@Command(
    name = "report",
    description = "Writes the report of a run: page, JSON, CSV, or to publish.",
    footer = {
      "",
      "--public writes counts and what was learned: no handle, no text of a post. Read the "
          + "notes before you publish them.",
      "",
      "Examples:",
      "  outcry report --in out --brands brands.yaml",
      "  outcry report --in out --public --out you-said-we-did.html",
      "  outcry report --in out --format csv --table alerts > alerts.csv"
    })
public final class ReportVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "DIR",
      description = "The folder that a replay or demo writes to.")
  private Path folder;

  @Option(
      names = "--brands",
      paramLabel = "FILE",
      description = "The brands file of the run: names, and competitors for the share of voice.")
  private @Nullable Path brands;

  @Option(
      names = "--format",
      defaultValue = "html",
      paramLabel = "html|json|csv",
      description = "html, json or csv (default: html).")
  private String format;

  @Option(
      names = "--table",
      defaultValue = "brands",
      paramLabel = "brands|alerts",
      description = "With csv: a line per brand, or per alert (default: brands).")
  private String table;

  @Option(names = "--public", description = "A page that a company could publish.")
  private boolean isPublic;

  @Option(
      names = "--label",
      paramLabel = "TEXT",
      description = "A line above the page, such as that all data are invented.")
  private @Nullable String label;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where to write (default: report.html or public.html beside the files; json and csv to"
              + " standard output).")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    oneOf("--format", format, List.of("html", "json", "csv"));
    oneOf("--table", table, List.of("brands", "alerts"));
    if (isPublic && table.equals("alerts")) {
      throw UserException.usage("--table alerts: a public report has no alerts; leave it out");
    }
    OutputFolder run = OutputFolder.ofRun(folder);
    BrandCatalog catalog = brands == null ? null : BrandsFile.read(brands);
    Map<String, String> names = catalog == null ? Map.of() : catalog.names();
    Map<String, List<String>> competitors = catalog == null ? Map.of() : catalog.competitors();
    if (format.equals("html") && !isPublic) {
      Path file = out == null ? run.report() : out;
      say(Report.write(folder, label, names, competitors, file));
      return ExitCodes.DONE;
    }
    RunFacts facts = RunFacts.read(folder, names, competitors);
    ResponseBoard all = ResponseBoard.read(folder, facts.alerts());
    ResponseBoard board = isPublic ? all.withoutPeople() : all;
    ReportDocument data = ReportDocument.of(facts, board, !isPublic);
    switch (format) {
      case "html" -> {
        Path file = out == null ? folder.resolve("public.html") : out;
        PublicPage page = new PublicPage(board, names);
        say(Report.write(file, html -> page.write(html, data.from(), data.to())));
      }
      case "json" -> write(Json.line(data) + "\n");
      default -> write(table.equals("alerts") ? ReportCsv.alerts(data) : ReportCsv.brands(data));
    }
    return ExitCodes.DONE;
  }

  private void write(String text) throws IOException {
    if (out != null) {
      Files.writeString(out, text);
      say(out);
    } else {
      PrintWriter screen = spec.commandLine().getOut();
      screen.print(text);
      screen.flush();
    }
  }

  private void say(Path file) {
    PrintWriter screen = spec.commandLine().getOut();
    screen.println("The report: " + file);
    screen.flush();
  }

  private static void oneOf(String option, String found, List<String> known) {
    if (!known.contains(found)) {
      throw UserException.usage(
          option + ": found '" + found + "'; expected " + String.join(", ", known));
    }
  }
}
