// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry bench growth} and prints how cost grows. */
@Command(
    name = "growth",
    description = "How the cost of the main job grows with tasks, brands, stories and talk.",
    footer = {
      "",
      "Each point is a job of its own on invented posts from memory, with a checkpoint every 5 s, "
          + "parallelism 2 unless said. First come posts that are not measured: half as many as "
          + "are, or those that open the stories. State is counted in a savepoint at the end; the "
          + "checkpoint is a whole one, in the temporary folder of the machine.",
      "",
      "Processor time is that of the whole process; even with parallelism 1 more than one core may "
          + "be busy. To see what one core does, on Linux: "
          + "taskset -c 0 ./scripts/outcry bench growth --only tasks",
      "",
      "The largest points need more heap than a machine of 8 GB gives without a word; they are "
          + "left out there, and the table says with which OUTCRY_JAVA_OPTS they run. All points "
          + "take some ten minutes."
    })
public final class GrowthVerb implements Callable<Integer> {
  private static final int LEAST_POSTS = 2_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--posts",
      paramLabel = "N",
      description = "Measured posts of each point (default: 100000, with --brief 20000).")
  private @Nullable Integer posts;

  @Option(
      names = "--only",
      paramLabel = "SERIES",
      split = ",",
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  private @Nullable Set<Series> only;

  @Option(names = "--brief", description = "Two small points of each series.")
  private boolean brief;

  @Option(names = "--json", description = "Print a line of JSON for each point, as it is measured.")
  private boolean json;

  @Option(names = "--plot", paramLabel = "FILE", description = "Also draw a picture (SVG).")
  private @Nullable Path plot;

  @Override
  public Integer call() throws Exception {
    int measured = posts != null ? posts : brief ? 20_000 : 100_000;
    if (measured < LEAST_POSTS) {
      throw UserException.usage("expected --posts of %d or more".formatted(LEAST_POSTS));
    }
    if (plot != null) {
      write(plot, ""); // better now than after ten minutes
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<GrowthFigures> all =
        new GrowthBench(measured, err)
            .measure(
                points(),
                figures -> {
                  if (json) {
                    out.println(Json.line(figures));
                    out.flush();
                  }
                });
    if (!json) {
      out.println(GrowthTable.of(all));
    }
    if (plot != null) {
      write(plot, GrowthPlot.of(all));
    }
    return ExitCodes.DONE;
  }

  private List<Point> points() {
    List<Point> all = brief ? GrowthPlan.brief() : GrowthPlan.whole();
    Set<Series> wanted = only;
    return wanted == null
        ? all
        : all.stream().filter(point -> wanted.contains(point.series())).toList();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, UTF_8);
    } catch (IOException e) {
      throw UserException.usage(
          "--plot: %s cannot be written; name a file in a folder that is there".formatted(file));
    }
  }
}
