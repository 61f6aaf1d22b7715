// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.backtest;

import io.outcry.complaintalerts.reading.CloseReading;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.embedded.FolderLock;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.embedded.ReplayRun;
import io.outcry.launcher.replay.RecordedPosts;
import io.outcry.launcher.replay.RereadOptions;
import io.outcry.launcher.report.Report;
import io.outcry.launcher.report.page.Wording;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.launcher.tier.TierOptions;
import io.outcry.replay.ReplaySettings;
import io.outcry.schemas.books.Summary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry backtest}, runs the main job under both files and compares the alerts. */
@Command(
    name = "backtest",
    description = "Compares the alerts of two brands files on the same posts.",
    footer = {
      "",
      "Runs the main job twice, into DIR/a and DIR/b, then writes DIR/backtest.json and "
          + "DIR/backtest.html. Sends nothing."
    })
public final class BacktestVerb implements Callable<Integer> {
  private static final int PARALLELISM = 2;

  @Spec private CommandSpec spec;

  @Mixin private RereadOptions recording;

  @Option(names = "--brands", required = true, paramLabel = "A", description = "One brands file.")
  private Path brands;

  @Option(
      names = "--against",
      required = true,
      paramLabel = "B",
      description = "The brands file to compare it with.")
  private Path against;

  @Option(
      names = "--out",
      defaultValue = "target/backtest",
      paramLabel = "DIR",
      description = "The folder to write to (default: target/backtest).")
  private Path out;

  @Mixin private TierOptions tier;

  @Override
  public Integer call() throws Exception {
    RecordedPosts recorded = recording.posts("both runs need the same posts");
    BrandCatalog catalogA = BrandsFile.read(brands);
    BrandCatalog catalogB = BrandsFile.read(against);
    CloseReading reading = tier.ofAll(spec.commandLine().getErr());
    OutputFolder folder = OutputFolder.at(out);
    PrintWriter console = spec.commandLine().getOut();
    BacktestFiles files = BacktestFiles.in(folder.path());
    FolderLock lock = FolderLock.of(folder.lock());
    try (lock) {
      files.remove();
      ReplaySettings settings = recorded.settings();
      Side a = run("a", brands, catalogA, settings, reading);
      recorded.requireUnchanged();
      Side b = run("b", against, catalogB, settings, reading);
      recorded.requireUnchanged();
      Comparison result = Comparison.of(a, b);
      files.write(result);
      BacktestText.print(result, console);
    }
    console.println("The page: " + files.page());
    console.flush();
    return ExitCodes.DONE;
  }

  private Side run(
      String name,
      Path file,
      BrandCatalog catalog,
      ReplaySettings settings,
      @Nullable CloseReading reading)
      throws Exception {
    PrintWriter progress = spec.commandLine().getErr();
    progress.printf("Run %s of 2: %s%n", name.equals("a") ? "1" : "2", file);
    progress.flush();
    OutputFolder folder = OutputFolder.at(out.resolve(name));
    ReplayRun run =
        new ReplayRun(
            settings.withSpool(folder.path().toString(), ReplaySettings.DEFAULT_MEMORY_LIMIT_BYTES),
            catalog,
            folder,
            null,
            PARALLELISM,
            null,
            List.of(),
            reading,
            true);
    Summary books = run.run();
    Report.write(folder.path(), null, catalog.names(), catalog.competitors());
    if (!books.balances()) {
      throw UserException.failed(
          folder.summary() + ": the books do not balance; please report this with the file", null);
    }
    progress.printf(
        "  %s read, %s, %s%n",
        Wording.count(books.read()),
        Wording.count(books.alerts(), "alert", "alerts"),
        Wording.span(java.time.Duration.ofMillis(books.wallMs())));
    progress.flush();
    return Side.read(file.toString(), catalog, folder, books);
  }
}
