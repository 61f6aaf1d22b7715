// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import io.outcry.complaintalerts.reading.CloseReading;
import io.outcry.deliver.DeliverSettings;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.embedded.Checkpoints;
import io.outcry.launcher.embedded.EmbeddedFlink;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.embedded.ReplayRun;
import io.outcry.launcher.report.Report;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.launcher.tier.TierOptions;
import io.outcry.replay.ReplaySettings;
import io.outcry.schemas.books.Summary;
import io.outcry.schemas.control.ControlEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry replay} and runs the main job on recorded posts. */
@Command(name = "replay", description = "Runs the main job on recorded posts.")
public final class ReplayVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RecordingOptions recording;

  @Mixin private DeliveryOptions delivery;

  @Mixin private TierOptions tier;

  @Option(
      names = "--brands",
      required = true,
      paramLabel = "FILE",
      description = "Brands file (brands.v1, YAML or JSON).")
  private Path brands;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to.")
  private Path out;

  @Option(
      names = "--parallelism",
      defaultValue = "2",
      paramLabel = "N",
      description = "Tasks side by side; the output is the same for each N (default: 2).")
  private int parallelism;

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description = "Keep checkpoints here; after a crash the same command resumes.")
  private @Nullable Path checkpoints;

  @Override
  public Integer call() throws Exception {
    RecordedPosts posts = recording.posts();
    ReplaySettings settings = recording.settings(posts);
    EmbeddedFlink.requireParallelism(parallelism);
    BrandCatalog catalog = BrandsFile.read(brands);
    DeliverSettings receivers = delivery.settings(catalog);
    List<ControlEvent> events = recording.controlEvents();
    CloseReading reading = tier.ofAll(spec.commandLine().getErr());
    OutputFolder folder = OutputFolder.at(out);
    ReplayRun run =
        new ReplayRun(
            settings.withSpool(folder.path().toString(), ReplaySettings.DEFAULT_MEMORY_LIMIT_BYTES),
            catalog,
            folder,
            receivers,
            parallelism,
            checkpoints == null ? null : new Checkpoints(checkpoints, command(posts)),
            events,
            reading,
            true);
    PrintWriter console = spec.commandLine().getOut();
    if (run.doneBefore()) {
      if (!Files.exists(folder.report())) { // ended between the two
        Report.write(folder.path(), null, catalog.names(), catalog.competitors());
      }
      console.println("Done before: " + folder.summary() + ". Remove it to run again.");
      return ExitCodes.DONE;
    }
    Summary summary = run.run();
    Report.write(folder.path(), null, catalog.names(), catalog.competitors());
    BooksText.print(summary, folder, console);
    if (!summary.balances()) {
      throw UserException.failed(
          folder.summary() + ": the books do not balance; please report this with the file", null);
    }
    return ExitCodes.DONE;
  }

  /** What has to be the same when the command is started again; speed and receivers may change. */
  private SortedMap<String, String> command(RecordedPosts posts) throws IOException {
    SortedMap<String, String> command = new TreeMap<>();
    recording.describe(posts, command);
    delivery.describe(command);
    tier.describe(command);
    command.put("--brands", brands + " (" + Fingerprint.of(brands) + ")");
    command.put("--out", out.toAbsolutePath().normalize().toString());
    return command;
  }
}
