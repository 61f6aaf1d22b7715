// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import io.outcry.deliver.DeliverSettings;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.config.ControlFile;
import io.outcry.launcher.config.Receivers;
import io.outcry.launcher.config.ReceiversFile;
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
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.schemas.posts.PostFormat;
import io.outcry.x.XV1Format;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry replay} and runs the main job on recorded posts. */
@Command(name = "replay", description = "Runs the main job on recorded posts.")
public final class ReplayVerb implements Callable<Integer> {
  private static final List<PostFormat> FORMATS = List.of(new OutcryFormat(), new XV1Format());

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

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  private Path out;

  @Option(
      names = "--format",
      defaultValue = "auto",
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
    if (parallelism < 1) {
      throw UserException.usage("--parallelism: found " + parallelism + "; expected 1 or more");
    }
    BrandCatalog catalog = BrandsFile.read(brands);
    OutputFolder folder = OutputFolder.at(out);
    ReplayRun run =
        new ReplayRun(
            settings(folder),
            catalog,
            folder,
            delivery(catalog),
            parallelism,
            checkpoints,
            controlEvents());
    PrintWriter console = spec.commandLine().getOut();
    if (run.doneBefore().isPresent()) {
      console.println("Done before: " + folder.summary() + ". Remove it to run again.");
      return ExitCodes.DONE;
    }
    Summary summary = run.run();
    Report.write(folder.path(), null, catalog.names());
    print(summary, folder, console);
    if (!summary.balances()) {
      throw UserException.failed(
          folder.summary() + ": the books do not balance; please report this with the file", null);
    }
    return ExitCodes.DONE;
  }

  private @Nullable DeliverSettings delivery(BrandCatalog catalog) {
    if (receivers == null) {
      return null;
    }
    Receivers known = ReceiversFile.read(receivers, catalog);
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

  private ReplaySettings settings(OutputFolder folder) {
    List<String> inputs = posts.stream().map(name -> existing(name)).toList();
    return ReplaySettings.of(inputs, formats(), new EventTime(Instant.now()))
        .withArrival(arrival())
        .withSpool(folder.path().toString(), ReplaySettings.DEFAULT_MEMORY_LIMIT_BYTES)
        .withSpeed(Speed.parse(speed));
  }

  private static String existing(String name) {
    if (!Files.isReadable(Path.of(name))) {
      throw UserException.usage(
          "--posts: " + name + ": there is no such file, or it is not readable");
    }
    return name;
  }

  private List<PostFormat> formats() {
    if (format.equals("auto")) {
      return FORMATS;
    }
    return FORMATS.stream()
        .filter(known -> known.name().equals(format))
        .findFirst()
        .map(List::of)
        .orElseThrow(
            () ->
                UserException.usage(
                    "--format: found '" + format + "'; expected auto, outcry or x-v1"));
  }

  private Arrival arrival() {
    return switch (arrival) {
      case "sorted" -> Arrival.SORTED;
      case "file" -> Arrival.FILE;
      default ->
          throw UserException.usage("--arrival: found '" + arrival + "'; expected sorted or file");
    };
  }

  private static void print(Summary books, OutputFolder folder, PrintWriter console) {
    console.printf(
        Locale.ROOT,
        "Read %,d: %,d dead letters, %,d deletions, %,d duplicates, %,d edits, %,d of no brand,"
            + " %,d of a brand.%n",
        books.read(),
        books.deadLetters(),
        books.deletions(),
        books.duplicates(),
        books.edits(),
        books.unmatched(),
        books.attributed());
    console.printf(
        Locale.ROOT,
        "%,d mentions, %,d stories, %,d alerts (%,d revisions) in %.1f s.%n",
        books.mentions(),
        books.stories(),
        books.alerts(),
        books.revisions(),
        books.wallMs() / 1000.0);
    console.println("The report: " + folder.report());
  }
}
