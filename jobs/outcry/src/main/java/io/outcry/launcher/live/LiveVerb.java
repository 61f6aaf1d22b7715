// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.demo.narration.Narrator;
import io.outcry.launcher.embedded.EmbeddedFlink;
import io.outcry.launcher.embedded.FolderLock;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.files.LineTail;
import io.outcry.launcher.networks.NetworkOptions;
import io.outcry.launcher.replay.DeliveryOptions;
import io.outcry.launcher.report.Report;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.launcher.tier.TierOptions;
import io.outcry.schemas.alerts.Alert;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.flink.core.execution.JobClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry live}, listens until it is stopped, and goes on there at the next start. */
@Command(
    name = "live",
    description = "Listens to networks and alerts as posts are written, until Ctrl-C.",
    footer = {
      "",
      "Ctrl-C saves all state; the same command goes on where it was. Bluesky needs no account:",
      "  outcry live --network bluesky --brands brands.yaml --since PT24H"
    })
public final class LiveVerb implements Callable<Integer> {
  private static final long LOOK_EVERY_MILLIS = 500;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

  @Spec private CommandSpec spec;

  @Mixin private NetworkOptions networks;

  @Mixin private DeliveryOptions delivery;

  @Mixin private TierOptions tier;

  @Mixin private MetricsOption metrics;

  @Option(
      names = "--brands",
      required = true,
      paramLabel = "FILE",
      description = "Brands file (brands.v1, YAML or JSON).")
  private Path brands;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description =
          "Where state and positions are kept (default: outcry/live in the user's data directory).")
  private @Nullable Path state;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write to (default: the folder out of --state).")
  private @Nullable Path out;

  @Option(
      names = "--parallelism",
      defaultValue = "2",
      paramLabel = "N",
      description = "Tasks side by side (default: 2).")
  private int parallelism;

  @Override
  public Integer call() throws Exception {
    EmbeddedFlink.requireParallelism(parallelism);
    BrandCatalog catalog = BrandsFile.read(brands);
    LiveState kept = LiveState.at(state == null ? LiveState.usual() : state);
    OutputFolder folder = OutputFolder.at(out == null ? kept.folder().resolve("out") : out);
    StopSignals signals = StopSignals.install();
    try (FolderLock ofState = kept.lock();
        FolderLock ofOut = FolderLock.of(folder.lock())) {
      Objects.requireNonNull(ofState);
      Objects.requireNonNull(ofOut);
      Instant firstStart =
          kept.firstStart(Instant.now().truncatedTo(ChronoUnit.MILLIS), folder.path());
      LiveRun run =
          new LiveRun(
              networks.source(catalog, firstStart, folder.alerts()),
              catalog,
              folder,
              kept,
              delivery.settings(catalog),
              tier.ofWhatFits(),
              parallelism,
              firstStart,
              metrics.port());
      kept.started(firstStart, folder.path());
      listen(run, signals, console(catalog, folder, firstStart));
    }
    Path report = Report.write(folder.path(), null, catalog.names(), catalog.competitors());
    PrintWriter told = spec.commandLine().getOut();
    told.println("Stopped; the same command goes on where it was. The report: " + report);
    told.flush();
    return ExitCodes.DONE;
  }

  private void listen(LiveRun run, StopSignals signals, LiveConsole console) throws Exception {
    JobClient running = run.start();
    try {
      while (!signals.await(LOOK_EVERY_MILLIS)) {
        console.show(LiveMetrics.listened(), Instant.now());
        if (running.getJobStatus().get().isGloballyTerminalState()) {
          running.getJobExecutionResult().get(); // tells why
          throw UserException.failed("the job ended by itself", null);
        }
      }
      LiveRun.stop(running, run.state().savepoints(), LONGEST_STOP);
    } finally {
      console.end(LiveMetrics.listened(), Instant.now());
    }
  }

  private LiveConsole console(BrandCatalog catalog, OutputFolder folder, Instant firstStart)
      throws Exception {
    boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
    return new LiveConsole(
        new Narrator(spec.commandLine().getOut(), terminal, catalog.names(), List.of()),
        new LineTail<>(folder.alerts(), Alert.class).fromHere(),
        spec.commandLine().getErr(),
        terminal,
        Instant.now(),
        firstStart,
        networks.since());
  }
}
