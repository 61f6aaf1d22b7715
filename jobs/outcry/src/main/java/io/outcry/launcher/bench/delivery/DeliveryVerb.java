// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.delivery;

import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.json.Json;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry bench delivery} and prints what was measured. */
@Command(
    name = "delivery",
    description = "How long an alert takes to its receiver, beside a floor of the same run.",
    footer = {
      "",
      "Invented alerts of about four kilobytes, three revisions each, go through the whole "
          + "deliver job to a receiver on loopback, while another receiver never answers. "
          + "Measured is the time from raising an alert to reading its webhook.",
      "",
      "The floor sends the same bodies at the same rate with a plain HTTP client: no queue, no "
          + "order, no signature. The first fifth of each is left out."
    })
public final class DeliveryVerb implements Callable<Integer> {
  private static final int LEAST_ALERTS = 30;

  /** Any: it is verified by nobody. */
  private static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";

  @Spec private CommandSpec spec;

  @Option(
      names = "--alerts",
      defaultValue = "3000",
      paramLabel = "N",
      description = "Revisions in all (default: 3000).")
  private int alerts;

  @Option(
      names = "--rate",
      defaultValue = "100",
      paramLabel = "R",
      description = "Revisions a second (default: 100).")
  private int rate;

  @Option(names = "--json", description = "Print one line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    if (alerts < LEAST_ALERTS || rate < 1) {
      throw UserException.usage(
          "expected --alerts of %d or more, --rate of 1 or more".formatted(LEAST_ALERTS));
    }
    DeliveryBench bench = new DeliveryBench(alerts, rate);
    Arrivals floor = new Arrivals(bench.floor());
    Path secret = Files.createTempFile("outcry-bench", ".secret");
    Arrivals job;
    try {
      Files.writeString(secret, SECRET);
      job = new Arrivals(bench.job(secret));
    } finally {
      Files.delete(secret);
    }
    DeliveryFigures figures = figures(floor, job);
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Json.line(figures) : table(figures));
    return figures.missing() + figures.repeated() + figures.outOfOrder() == 0
        ? ExitCodes.DONE
        : ExitCodes.FAILED;
  }

  private DeliveryFigures figures(Arrivals floor, Arrivals job) {
    return new DeliveryFigures(
        floor.percentileMillis(0.5),
        floor.percentileMillis(0.99),
        job.percentileMillis(0.5),
        job.percentileMillis(0.99),
        job.all().size(),
        alerts - job.distinct(),
        job.repeated(),
        job.outOfOrder(),
        alerts,
        rate);
  }

  private static String table(DeliveryFigures figures) {
    List<String> lines =
        List.of(
            line("floor, p50 ms", "%.2f", figures.floorP50Ms()),
            line("floor, p99 ms", "%.2f", figures.floorP99Ms()),
            line("delivery, p50 ms", "%.2f", figures.p50Ms()),
            line("delivery, p99 ms", "%.2f", figures.p99Ms()),
            line("received", "%,d", figures.received()),
            line("missing", "%,d", figures.missing()),
            line("repeated", "%,d", figures.repeated()),
            line("out of order", "%,d", figures.outOfOrder()),
            "From raised to received on loopback, beside a receiver that never answers.");
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(String what, String format, Object figure) {
    return "%-22s%12s".formatted(what, String.format(Locale.ROOT, format, figure));
  }
}
