// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.publish;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.launcher.terminal.Visible;
import io.outcry.schemas.config.ConfigDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code outcry config publish}: the next version of the brands or receivers of running jobs. */
@Command(
    name = "publish",
    description = "Checks a brands or receivers file and gives it to the running jobs.",
    footer = {
      "",
      "A file with a mistake is refused as a whole; the published version stays. Receivers are "
          + "checked against the published brands.",
      "",
      "Example:",
      "  outcry config publish --brands brands.yaml --kafka localhost:9092 --by ann"
    })
public final class PublishVerb implements Callable<Integer> {
  private static final class File {
    @Option(names = "--brands", paramLabel = "FILE", description = "Brands file (brands.v1).")
    private @Nullable Path brands;

    @Option(
        names = "--receivers",
        paramLabel = "FILE",
        description = "Receivers file (receivers.v1); secrets stay references.")
    private @Nullable Path receivers;
  }

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private File file = new File();

  @Mixin private KafkaAddress kafka;

  @Option(
      names = "--by",
      defaultValue = "${sys:user.name}",
      paramLabel = "NAME",
      description = "Who publishes it (default: ${DEFAULT-VALUE}).")
  private String by;

  @Override
  public Integer call() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    if (file.brands != null) {
      BrandCatalog brands = BrandsFile.read(file.brands);
      String text = text(file.brands);
      tell(Publication.to(kafka.topic()).brands(text, brands, by, now));
    } else {
      Path receivers = Objects.requireNonNull(file.receivers);
      String text = text(receivers);
      tell(Publication.to(kafka.topic()).receivers(receivers.toString(), text, by, now));
    }
    return ExitCodes.DONE;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw UserException.usage(file + ": cannot be read as UTF-8 text; " + e.getMessage());
    }
  }

  private void tell(Publication.Result result) {
    PrintWriter out = spec.commandLine().getOut();
    ConfigDocument document = result.document();
    String who = Visible.line(Objects.requireNonNullElse(document.publishedBy(), "somebody"), 100);
    if (result.isNew()) {
      out.println("published " + document.name() + " at " + kafka + ", by " + who);
      result.changes().forEach(line -> out.println("  " + line));
    } else {
      out.println(
          "nothing to publish: this is %s, published %s by %s"
              .formatted(document.name(), document.at(), who));
    }
    out.flush();
  }
}
