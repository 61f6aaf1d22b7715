// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.replay.RecordedPosts;
import io.outcry.launcher.replay.RereadOptions;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry brands suggest}: names that a file misses, phrases it should exclude. */
@Command(
    name = "suggest",
    description = "Proposes names that a brands file misses, and phrases to exclude.",
    footer = {
      "",
      "Proposes as names: terms that go with a brand and occur in posts that do not count now. "
          + "Proposes as exclusions: phrases with a name, in posts with nothing else of the "
          + "brand. Prints a diff of the brands file and changes nothing: read the examples "
          + "first."
    })
public final class SuggestVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RereadOptions recording;

  @Option(names = "--brands", required = true, paramLabel = "FILE", description = "Brands file.")
  private Path brands;

  @Option(
      names = "--min-posts",
      defaultValue = "3",
      paramLabel = "N",
      description = "Posts that each proposal rests on at least (default: 3).")
  private int leastPosts;

  @Option(
      names = "--top",
      defaultValue = "10",
      paramLabel = "N",
      description = "Names and exclusions per brand at most (default: 10).")
  private int top;

  @Override
  public Integer call() throws IOException {
    requireAboveZero("--min-posts", leastPosts);
    requireAboveZero("--top", top);
    BrandCatalog catalog = BrandsFile.read(brands);
    RecordedPosts recorded = recording.posts("they are read twice");
    List<Suggestions> all = new Suggesting(catalog, leastPosts).of(recorded, top);
    PrintWriter out = spec.commandLine().getOut();
    if (all.isEmpty()) {
      throw UserException.failed(
          "--posts: there is no post in "
              + String.join(", ", recorded.names())
              + " that can be read",
          null);
    }
    new SuggestText(out).print(all, catalog, brands.toString(), Files.readString(brands));
    out.flush();
    return ExitCodes.DONE;
  }

  private static void requireAboveZero(String option, int value) {
    if (value < 1) {
      throw UserException.usage(option + ": found " + value + "; expected 1 or more");
    }
  }
}
