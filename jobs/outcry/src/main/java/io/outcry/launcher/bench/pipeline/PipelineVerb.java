// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.json.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry bench pipeline} and prints what was measured. */
@Command(
    name = "pipeline",
    description = "How fast the whole main job is, beside its floor of the same run.",
    footer = {
      "",
      "The job reads invented posts from memory (about 600 bytes each, 100 per second of event "
          + "time), with its state on the heap and without checkpoints, and drops the lines it "
          + "writes. It parses, matches, scores, counts windows, groups and judges.",
      "",
      "The floor reads and parses the same bytes and counts them by key and minute. After a "
          + "warm-up both run in turn. Figures are medians; a ratio is the median of the ratios "
          + "of the pairs. The latency is that of one more run of the job at half its speed, from "
          + "a post that is read to the line of its mention."
    })
public final class PipelineVerb implements Callable<Integer> {
  private static final int LEAST_POSTS = 1_000;

  /** How keyed operators take events. */
  enum Order {
    live(EventOrder.AS_IT_COMES),
    sorted(EventOrder.BY_EVENT_TIME);

    private final EventOrder order;

    Order(EventOrder order) {
      this.order = order;
    }
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--posts",
      paramLabel = "N",
      defaultValue = "300000",
      description = "Posts per run (default: 300000).")
  private int posts;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "Pairs after warm-up (default: 5).")
  private int runs;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "2",
      description = "Tasks side by side (default: 2).")
  private int parallelism;

  @Option(
      names = "--order",
      paramLabel = "live|sorted",
      defaultValue = "live",
      description = "live: events at once; sorted: by event time, as replay (default: live).")
  private Order order;

  @Option(
      names = "--brief",
      description = "Only job and floor: no hot brand, 10,000 brands, RocksDB, or latency.")
  private boolean brief;

  @Option(names = "--json", description = "Print one line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    if (posts < LEAST_POSTS || runs < 1 || parallelism < 1) {
      throw UserException.usage(
          "expected --posts of %d or more, --runs and --parallelism of 1 or more"
              .formatted(LEAST_POSTS));
    }
    PrintWriter err = spec.commandLine().getErr();
    PipelineBench bench = new PipelineBench(parallelism, order.order, false);
    int dealt = posts - posts % parallelism;
    PipelineFigures figures = new PairedRuns(bench, dealt, runs, !brief, err).measure();
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Json.line(figures) : table(figures));
    return ExitCodes.DONE;
  }

  private static String table(PipelineFigures figures) {
    List<String> lines = new ArrayList<>();
    lines.add(line("floor, posts/s", "%,d", figures.floorPerSecond()));
    lines.add(line("job, posts/s", "%,d", figures.postsPerSecond()));
    lines.add(line("job, mentions/s", "%,d", figures.mentionsPerSecond()));
    lines.add(line("job to floor", "%.3f", figures.ratio()));
    lines.add(line("  by processor time", "%.3f", figures.cpuRatio()));
    if (figures.hotBrandRatio() != null) {
      lines.add(line("one brand to ten", "%.3f", figures.hotBrandRatio()));
    }
    if (figures.brands10000Ratio() != null) {
      lines.add(line("10,000 brands to ten", "%.3f", figures.brands10000Ratio()));
    }
    if (figures.rocksDbRatio() != null) {
      lines.add(line("RocksDB to heap", "%.3f", figures.rocksDbRatio()));
    }
    if (figures.p50Ms() != null && figures.p99Ms() != null) {
      lines.add(line("at half the speed:", "%s", ""));
      lines.add(line("  post to mention, p50", "%,.1f ms", figures.p50Ms()));
      lines.add(line("  post to mention, p99", "%,.1f ms", figures.p99Ms()));
    }
    lines.add("The floor reads and parses the same bytes and counts them by key and minute.");
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(String what, String format, Object figure) {
    return "%-22s%12s".formatted(what, String.format(Locale.ROOT, format, figure));
  }
}
