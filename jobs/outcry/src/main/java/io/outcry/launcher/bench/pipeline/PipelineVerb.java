// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.launcher.kafka.KafkaSettings;
import io.outcry.launcher.kafka.PostsTopic;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.json.Json;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
          + "a post that is read to the line of its mention.",
      "",
      "Bytes are counted in a savepoint at the end of the posts: bytesPerStory of a live story "
          + "without its posts, bytesPerBrand of a brand beside those (norms, words, windows, "
          + "stories that are over), bytesPerPost all else by remembered post.",
      "",
      "With --kafka the posts are written once to a topic of its own, which is deleted at the "
          + "end, and read by the source of the real job; only job and floor are measured."
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
      names = "--warm-ups",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "Pairs that do not count: after two the compiler has done most of its work (default: 2).")
  private int warmUps;

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
      description = "Only job and floor: no hot brand, 10,000 brands, RocksDB, latency, bytes.")
  private boolean brief;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Read the posts from this broker, as ./scripts/cluster/up starts one.")
  private @Nullable String kafka;

  @Option(names = "--json", description = "Print one line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    if (posts < LEAST_POSTS || runs < 1 || parallelism < 1 || warmUps < 0) {
      throw UserException.usage(
          "expected --posts of %d or more, --runs and --parallelism of 1 or more,"
                  .formatted(LEAST_POSTS)
              + " --warm-ups of 0 or more");
    }
    PipelineFigures figures = kafka == null ? measure(null) : fromKafka(kafka);
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Json.line(figures) : PipelineTable.of(figures));
    return ExitCodes.DONE;
  }

  private PipelineFigures fromKafka(String broker) throws Exception {
    if (order == Order.sorted) {
      throw UserException.usage("--kafka is read as a live job reads it: leave --order sorted out");
    }
    String prefix = "outcry-bench-" + ProcessHandle.current().pid() + ".";
    KafkaSettings settings = new KafkaSettings(broker, prefix, Map.of());
    try (PostsTopic topic = PostsTopic.make(settings, parallelism)) {
      return measure(topic);
    }
  }

  private PipelineFigures measure(@Nullable PostsTopic topic) throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    PipelineBench bench = new PipelineBench(parallelism, order.order, false, topic);
    int dealt = posts - posts % parallelism;
    boolean whole = !brief && topic == null;
    return new PairedRuns(bench, dealt, warmUps, runs, whole, err).measure();
  }
}
