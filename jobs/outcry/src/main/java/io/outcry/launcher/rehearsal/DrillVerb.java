// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.rehearsal;

import io.outcry.deliver.DeliverSettings;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.config.Receivers;
import io.outcry.launcher.config.ReceiversFile;
import io.outcry.launcher.terminal.DurationOption;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.webhook.receivers.InvalidReceiverException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry drill} and plays one. */
@Command(
    name = "drill",
    description = "Rehearses a made-up alert through the real path.",
    footer = {
      "",
      "Every message says that it is a drill. No run is touched: norms, budgets and precision "
          + "stay as they are.",
      "",
      "Example:",
      "  outcry drill --brands brands.yaml --receivers receivers.yaml \\",
      "    --brand acme-air --control drill.jsonl --ack-wait PT10M"
    })
public final class DrillVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--brands", paramLabel = "FILE", required = true, description = "Brands file.")
  private Path brands;

  @Option(
      names = "--receivers",
      paramLabel = "FILE",
      required = true,
      description = "Receivers file.")
  private Path receivers;

  @Option(
      names = "--brand",
      paramLabel = "ID",
      required = true,
      description = "Brand of the made-up alert.")
  private String brand;

  @Option(
      names = "--control",
      paramLabel = "FILE-or-DIR",
      description =
          "Where to look for an ack: the FILE of ack --out, or the folder control of ack --state; "
              + "needs --ack-wait.")
  private @Nullable Path control;

  @Option(
      names = "--ack-wait",
      defaultValue = "PT0S",
      converter = DurationOption.class,
      paramLabel = "PT10M",
      description = "How long to wait for an ack before it goes on (default: PT0S).")
  private Duration ackWait;

  @Option(
      names = "--delivery-grace",
      defaultValue = "PT30S",
      converter = DurationOption.class,
      paramLabel = "PT30S",
      description = "How long to wait at the end for messages under way (default: PT30S).")
  private Duration grace;

  @Override
  public Integer call() throws Exception {
    boolean waits = !ackWait.isZero();
    if (waits && control == null) {
      throw UserException.usage("--ack-wait: needs --control FILE, where the ack comes in");
    }
    BrandCatalog catalog = BrandsFile.read(brands);
    Brand found =
        catalog.brands().stream()
            .filter(it -> it.id().equals(brand))
            .findFirst()
            .orElseThrow(() -> UserException.usage("--brand: " + brands + " has no " + brand));
    DeliverSettings settings = settings(catalog);
    Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    DrillSteps steps = new DrillSteps(found, start);
    DrillText text = new DrillText(spec.commandLine().getOut());
    text.begin(steps, control == null || !waits ? null : place(control), ackWait);
    List<Delivery> receipts =
        new Drill(found, settings, waits ? control : null, ackWait.toMillis())
            .play(start, text::receipt);
    ControlEvent ack = control == null ? null : new AckWatch(control, steps.alertId()).found();
    return text.end(receipts, ack, waits) ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private static String place(Path control) {
    Path state = control.toAbsolutePath().getParent();
    return Files.isDirectory(control) && state != null ? "--state " + state : "--out " + control;
  }

  private DeliverSettings settings(BrandCatalog catalog) {
    Receivers known = ReceiversFile.read(receivers, catalog);
    try {
      known.receivers().forEach(receiver -> receiver.resolve(System::getenv));
    } catch (InvalidReceiverException e) {
      throw UserException.usage(receivers + ": " + e.getMessage());
    }
    return new DeliverSettings(known.receivers(), known.routes().routes(), grace.toMillis());
  }
}
