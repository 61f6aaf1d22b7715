// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo;

import io.outcry.complaintalerts.reading.CloseReading;
import io.outcry.deliver.DeliverSettings;
import io.outcry.deliver.routes.Match;
import io.outcry.deliver.routes.Route;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.demo.narration.Narrator;
import io.outcry.launcher.demo.scenario.Scenario;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.embedded.ReplayRun;
import io.outcry.launcher.receive.LoopbackReceiver;
import io.outcry.launcher.replay.Speed;
import io.outcry.launcher.report.Report;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.launcher.tier.TierOptions;
import io.outcry.replay.ReplaySettings;
import io.outcry.schemas.books.Summary;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.receivers.Reference;
import io.outcry.webhook.signing.SigningSecret;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry demo} and runs the main job on the invented days, told as they unfold. */
@Command(name = "demo", description = "Runs the main job on six invented days and narrates it.")
public final class DemoVerb implements Callable<Integer> {
  private static final int PARALLELISM = 2;

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      defaultValue = "target/demo",
      paramLabel = "DIR",
      description = "Where to write (default: target/demo).")
  private Path out;

  @Option(
      names = "--speed",
      defaultValue = "max",
      paramLabel = "max|Nx",
      description = "max, or a multiple of real time: 7200x (default: max).")
  private String speed;

  @Mixin private TierOptions tier;

  @Override
  public Integer call() throws Exception {
    CloseReading reading = tier.ofAll(spec.commandLine().getErr());
    OutputFolder folder = OutputFolder.at(out);
    Scenario scenario = Scenario.standard();
    scenario.writeTo(folder.path());
    BrandCatalog catalog = BrandsFile.read(folder.path().resolve("brands.yaml"));
    PrintWriter console = spec.commandLine().getOut();
    Narrator narrator =
        new Narrator(
            console, CommandLine.Help.Ansi.AUTO.enabled(), catalog.names(), scenario.truth());
    Path secretFile = writeSecret(folder);
    SigningSecret secret = SigningSecret.parse(Files.readString(secretFile));
    Summary books;
    try (LoopbackReceiver receiver = LoopbackReceiver.start(secret)) {
      narrator.open(
          Scenario.LABEL,
          "%,d posts of %d brands over six days; alerts go to a receiver at %s"
              .formatted(scenario.lineCount(), catalog.brands().size(), receiver.address()));
      books = run(folder, catalog, reading, receiver, secretFile, narrator);
    } finally {
      Files.deleteIfExists(secretFile);
    }
    Path report =
        Report.write(folder.path(), Scenario.LABEL, catalog.names(), catalog.competitors());
    narrator.close(books, report);
    console.flush();
    if (!books.balances()) {
      throw UserException.failed(folder.summary() + ": the books do not balance", null);
    }
    return ExitCodes.DONE;
  }

  private Summary run(
      OutputFolder folder,
      BrandCatalog catalog,
      @Nullable CloseReading reading,
      LoopbackReceiver receiver,
      Path secretFile,
      Narrator narrator)
      throws Exception {
    ReplaySettings posts =
        ReplaySettings.of(
                List.of(folder.path().resolve("posts.jsonl").toString()),
                List.of(new OutcryFormat()),
                new EventTime(Instant.now()))
            .withSpool(folder.path().toString(), ReplaySettings.DEFAULT_MEMORY_LIMIT_BYTES)
            .withSpeed(Speed.parse(speed));
    ReplayRun run =
        new ReplayRun(posts, catalog, folder, delivery(receiver, secretFile), PARALLELISM, reading);
    for (Path before : List.of(folder.alerts(), folder.stories(), folder.deliveries())) {
      Files.deleteIfExists(before);
    }
    try (Telling telling = new Telling(narrator, receiver, folder)) {
      telling.start();
      return run.run();
    }
  }

  private static DeliverSettings delivery(LoopbackReceiver receiver, Path secretFile) {
    Receiver desk =
        new Receiver(
            "pr-desk",
            Format.STANDARD_WEBHOOKS,
            Reference.given(receiver.address()),
            List.of(Reference.file(secretFile.toAbsolutePath().toString())),
            Evidence.FULL,
            true,
            null);
    return new DeliverSettings(
        List.of(desk),
        List.of(new Route(Match.ALL, List.of(desk.id()), false)),
        DeliverSettings.DEFAULT_GRACE_MILLIS);
  }

  /** A new secret for each demo, in a file that only its owner can read; gone at the end. */
  private static Path writeSecret(OutputFolder folder) throws IOException {
    byte[] key = new byte[24];
    new SecureRandom().nextBytes(key);
    Path file = folder.path().resolve(".demo-secret");
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return Files.writeString(file, "whsec_" + Base64.getEncoder().encodeToString(key));
  }
}
