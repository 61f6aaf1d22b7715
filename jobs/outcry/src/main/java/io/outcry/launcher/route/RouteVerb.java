// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.route;

import io.outcry.deliver.routes.Languages;
import io.outcry.deliver.routes.Severity;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.config.ReceiversFile;
import io.outcry.launcher.rehearsal.MadeUpAlert;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.alerts.Alert;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry route} and explains the routes of a receivers file. */
@Command(
    name = "route",
    description = "Says where an alert goes, route by route, and why.",
    footer = {
      "",
      "The alert comes from a run (--alert ID --in DIR), from a file (--alert FILE), or is made "
          + "up (--brand ID).",
      "",
      "Examples:",
      "  outcry route --brands brands.yaml --receivers receivers.yaml \\",
      "    --alert a_acme-air_5f0c --in out",
      "  outcry route --brands brands.yaml --receivers receivers.yaml \\",
      "    --brand acme-air --severity high"
    })
public final class RouteVerb implements Callable<Integer> {
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
      names = "--alert",
      paramLabel = "ID-or-FILE",
      description = "An alert of the run in --in; without --in a file of alerts (JSON Lines).")
  private @Nullable String alert;

  @Option(names = "--in", paramLabel = "DIR", description = "The folder that a run writes to.")
  private @Nullable Path folder;

  @Option(names = "--brand", paramLabel = "ID", description = "A made-up alert of this brand.")
  private @Nullable String brand;

  @Option(
      names = "--urgency",
      defaultValue = "now",
      paramLabel = "LEVEL",
      description = "Urgency of the made-up alert: now, soon or later (default: now).")
  private String urgency;

  @Option(
      names = "--severity",
      defaultValue = "medium",
      paramLabel = "LEVEL",
      description =
          "Severity of the made-up alert: low, medium, high or critical (default: medium).")
  private String severity;

  @Option(
      names = "--risk",
      paramLabel = "KIND",
      description = "Risk of the made-up alert (default: none).")
  private @Nullable String risk;

  @Option(
      names = "--network",
      defaultValue = "x",
      paramLabel = "NAME",
      description = "Network of the made-up alert (default: x).")
  private String network;

  @Option(
      names = "--language",
      defaultValue = "en",
      paramLabel = "TAG",
      description = "Language of the made-up alert: pt, pt-BR (default: en).")
  private String language;

  @Override
  public Integer call() throws IOException {
    if ((alert == null) == (brand == null)) {
      throw UserException.usage("outcry route: name one of --alert ID-or-FILE and --brand ID");
    }
    BrandCatalog catalog = BrandsFile.read(brands);
    PrintWriter out = spec.commandLine().getOut();
    RouteText text = new RouteText(ReceiversFile.read(receivers, catalog).routes(), out);
    List<Alert> asked =
        alert != null
            ? AskedAlert.revisions(alert, folder)
            : List.of(madeUp(catalog, String.valueOf(brand)));
    asked.forEach(text::print);
    out.flush();
    return ExitCodes.DONE;
  }

  private Alert madeUp(BrandCatalog catalog, String id) {
    oneOf("--urgency", urgency, List.of("now", "soon", "later"));
    oneOf("--severity", severity, Severity.LEVELS);
    if (!Languages.isTag(language)) {
      throw UserException.usage(
          "--language: found '" + language + "'; expected a tag, such as en or pt-BR");
    }
    Brand found =
        catalog.brands().stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> UserException.usage("--brand: " + brands + " has no " + id));
    MadeUpAlert made =
        MadeUpAlert.of(found, Instant.now())
            .with("urgency", urgency)
            .with("severity", severity)
            .network(network)
            .language(language);
    return (risk == null ? made : made.risk(risk)).alert();
  }

  private static void oneOf(String option, String found, List<String> known) {
    if (!known.contains(found)) {
      throw UserException.usage(
          option + ": found '" + found + "'; expected one of " + String.join(", ", known));
    }
  }
}
