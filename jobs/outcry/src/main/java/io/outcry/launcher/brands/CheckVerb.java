// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.brands;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.matching.BrandMatcher;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.config.Receivers;
import io.outcry.launcher.config.ReceiversFile;
import io.outcry.launcher.replay.Formats;
import io.outcry.launcher.replay.RecordedPosts;
import io.outcry.launcher.sendtest.SendTest;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.launcher.terminal.Visible;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code outcry check}: are the files in order, and what would they match? */
@Command(
    name = "check",
    description = "Checks brands and receivers files; shows what would match.",
    footer = {
      "",
      "With --posts it prints a line per post that names a brand: + it counts, and why; ? it "
          + "does not count, and why not. A run also counts replies without a name, by their "
          + "conversation.",
      "",
      "Example:",
      "  outcry check --brands brands.yaml --receivers receivers.yaml --send-test"
    })
public final class CheckVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--brands", paramLabel = "FILE", required = true, description = "Brands file.")
  private Path brands;

  @Option(names = "--receivers", paramLabel = "FILE", description = "Receivers file.")
  private @Nullable Path receivers;

  @Option(
      names = "--posts",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Recorded posts: JSON Lines or an array, plain or .gz, or folders of these.")
  private List<String> posts = List.of();

  @Option(
      names = "--send-test",
      description = "Send each receiver a signed test message, and tell what came back.")
  private boolean sendTest;

  @Override
  public Integer call() throws IOException {
    if (sendTest && receivers == null) {
      throw UserException.usage("--send-test: needs --receivers FILE");
    }
    RecordedPosts recorded = posts.isEmpty() ? null : new RecordedPosts(posts, Formats.AUTO);
    boolean delivered = true;
    PrintWriter out = spec.commandLine().getOut();
    BrandCatalog catalog = BrandsFile.read(brands);
    out.println(brands + ": in order, " + count(catalog.brands().size(), "brand"));
    for (Brand brand : catalog.brands()) {
      out.println("  " + brand.id() + ": " + describe(brand));
    }
    for (BrandCatalog.Budget budget : catalog.budgets()) {
      out.println("  " + describe(budget, catalog));
    }
    if (receivers != null) {
      Receivers read = ReceiversFile.read(receivers, catalog);
      out.println(
          receivers
              + ": in order, "
              + count(read.receivers().size(), "receiver")
              + ", "
              + count(read.routes().routes().size(), "route"));
      if (sendTest) {
        SendTest.Lines told = new SendTest(read.receivers()).run();
        told.text().forEach(line -> out.println("  " + Visible.line(line, 300)));
        delivered = told.allDelivered();
      }
    }
    if (recorded != null) {
      PrintWriter lines = new PrintWriter(new BufferedWriter(out)); // flushed once, not per line
      new PostsCheck(BrandMatcher.of(catalog), lines).run(recorded);
      lines.flush();
    }
    out.flush();
    return delivered ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private static String describe(Brand brand) {
    int accounts = brand.accounts().official().values().stream().mapToInt(List::size).sum();
    String names = Visible.line(String.join(", ", brand.namesOrName()), 100);
    String text = names + "; " + count(accounts, "official account");
    if (accounts == 0) {
      text += " (nothing will count as an answer, and @mentions of you are not heard)";
    }
    return brand.words().ambiguous() ? text + "; ambiguous" : text;
  }

  private static String describe(BrandCatalog.Budget budget, BrandCatalog catalog) {
    String shares =
        catalog.brands().stream()
            .filter(brand -> budget.brands().contains(brand.id()))
            .map(brand -> brand.id() + " " + plain(brand.alert().falseAlarmsPerWeek()))
            .collect(Collectors.joining(", "));
    return "a budget of %s false alarms a week: %s"
        .formatted(plain(budget.falseAlarmsPerWeek()), shares);
  }

  private static String plain(double number) {
    return new BigDecimal(number).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
