// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import io.outcry.deliver.DeliverSettings;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.config.ControlFile;
import io.outcry.launcher.config.Receivers;
import io.outcry.launcher.config.ReceiversFile;
import io.outcry.launcher.embedded.Checkpoints;
import io.outcry.launcher.embedded.EmbeddedFlink;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.embedded.ReplayRun;
import io.outcry.launcher.report.Report;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.replay.Arrival;
import io.outcry.replay.ReplaySettings;
import io.outcry.schemas.books.Summary;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.posts.EventTime;
import io.outcry.webhook.receivers.InvalidReceiverException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry replay} and runs the main job on recorded posts. */
@Command(name = "replay", description = "Runs the main job on recorded posts.")
public final class ReplayVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--posts",
      arity = "1..*",
      required = true,
      paramLabel = "FILE",
      description = "Recorded posts: files (plain or .gz), folders, or - for standard input.")
  private List<String> posts;

  @Option(
      names = "--brands",
      required = true,
      paramLabel = "FILE",
      description = "The brands to listen for (brands.v1, YAML or JSON).")
  private Path brands;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to.")
  private Path out;

  @Option(
      names = "--format",
      defaultValue = "auto",
      paramLabel = "NAME",
      description = "auto, outcry or x-v1; auto decides for each record (default: auto).")
  private String format;

  @Option(
      names = "--receivers",
      paramLabel = "FILE",
      description = "Who gets the alerts (receivers.v1); without it nobody does.")
  private @Nullable Path receivers;

  @Option(
      names = "--delivery-grace",
      defaultValue = "PT60S",
      converter = DurationOption.class,
      paramLabel = "PT60S",
      description = "How long the end waits for what is not delivered yet (default: PT60S).")
  private Duration deliveryGrace;

  @Option(
      names = "--parallelism",
      defaultValue = "2",
      paramLabel = "N",
      description = "Tasks side by side; the output is the same for each N (default: 2).")
  private int parallelism;

  @Option(
      names = "--speed",
      defaultValue = "max",
      paramLabel = "max|Nx",
      description = "max, or times as fast as it happened: 60x (default: max).")
  private String speed;

  @Option(
      names = "--arrival",
      defaultValue = "sorted",
      paramLabel = "sorted|file",
      description = "sorted by event time, or file to see late posts late (default: sorted).")
  private String arrival;

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description = "Keep state here; the same command goes on after a crash.")
  private @Nullable Path checkpoints;

  @Option(
      names = "--control",
      paramLabel = "FILE",
      description =
          "What people said meanwhile (control.v1, JSON Lines), taken by its times. A line that is"
              + " none ends the run before it starts.")
  private @Nullable Path control;

  @Override
  public Integer call() throws Exception {
    Inputs inputs = Inputs.find(posts);
    ReplaySettings settings =
        ReplaySettings.of(posts, Formats.named(format), new EventTime(Instant.now()))
            .withArrival(arrival())
            .withSpeed(Speed.parse(speed));
    requireParallelism();
    BrandCatalog catalog = BrandsFile.read(brands);
    DeliverSettings delivery = delivery(catalog);
    List<ControlEvent> events = controlEvents();
    OutputFolder folder = OutputFolder.at(out);
    ReplayRun run =
        new ReplayRun(
            settings.withSpool(folder.path().toString(), ReplaySettings.DEFAULT_MEMORY_LIMIT_BYTES),
            catalog,
            folder,
            delivery,
            parallelism,
            checkpoints == null ? null : new Checkpoints(checkpoints, command(inputs)),
            events,
            true);
    PrintWriter console = spec.commandLine().getOut();
    if (run.doneBefore()) {
      if (!Files.exists(folder.report())) { // ended between the two
        Report.write(folder.path(), null, catalog.names());
      }
      console.println("Done before: " + folder.summary() + ". Remove it to run again.");
      return ExitCodes.DONE;
    }
    Summary summary = run.run();
    Report.write(folder.path(), null, catalog.names());
    BooksText.print(summary, folder, console);
    if (!summary.balances()) {
      throw UserException.failed(
          folder.summary() + ": the books do not balance; please report this with the file", null);
    }
    return ExitCodes.DONE;
  }

  private void requireParallelism() {
    if (parallelism < 1 || parallelism > EmbeddedFlink.MAX_PARALLELISM) {
      throw UserException.usage(
          "--parallelism: found %d; expected 1 to %d"
              .formatted(parallelism, EmbeddedFlink.MAX_PARALLELISM));
    }
  }

  private @Nullable DeliverSettings delivery(BrandCatalog catalog) {
    if (receivers == null) {
      return null;
    }
    Receivers known = ReceiversFile.read(receivers, catalog);
    try {
      known.receivers().forEach(receiver -> receiver.resolve(System::getenv));
    } catch (InvalidReceiverException e) { // better now than when the first alert is due
      throw UserException.usage(receivers + ": " + e.getMessage());
    }
    return new DeliverSettings(
        known.receivers(), known.routes().routes(), deliveryGrace.toMillis());
  }

  private List<ControlEvent> controlEvents() throws IOException {
    if (control == null) {
      return List.of();
    }
    if (arrival() == Arrival.FILE) {
      throw UserException.usage(
          "--control: goes by event time; leave out --arrival file, which does not");
    }
    return ControlFile.read(control);
  }

  private Arrival arrival() {
    return switch (arrival) {
      case "sorted" -> Arrival.SORTED;
      case "file" -> Arrival.FILE;
      default ->
          throw UserException.usage("--arrival: found '" + arrival + "'; expected sorted or file");
    };
  }

  /** What has to be the same when the command is started again; speed and receivers may change. */
  private SortedMap<String, String> command(Inputs inputs) throws IOException {
    SortedMap<String, String> command = new TreeMap<>();
    command.put("--posts", inputs.toString());
    command.put("--brands", brands + " (" + Fingerprint.of(brands) + ")");
    command.put(
        "--control", control == null ? "none" : control + " (" + Fingerprint.of(control) + ")");
    command.put("--format", format);
    command.put("--arrival", arrival);
    command.put("--out", out.toAbsolutePath().normalize().toString());
    command.put("--receivers", receivers == null ? "none" : "some");
    return command;
  }
}
