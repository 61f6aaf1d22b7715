// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code scripts/cluster/latency}: how long it takes from a post in Kafka to a webhook. */
@Command(
    name = "latency",
    description = {
      "Starts a cluster of its own on free ports with all three jobs. Job 1 listens to invented"
          + " posts on loopback, written at a steady rate; storms follow each other, and a receiver"
          + " on loopback gets their alerts. Measures from the timestamp in Kafka of the post that"
          + " made a revision to when the receiver has it, and each stage by itself.",
      "",
      "Exit code 1 unless the median is below 300 ms, the 99th of 100 below 1,500 ms, the rate was"
          + " kept, no alert is missing at the receiver and each storm was told."
    })
final class LatencyVerb implements Callable<Integer> {
  private static final int P50_MILLIS = 300;
  private static final int P99_MILLIS = 1_500;
  private static final double RATE_KEPT = 0.98;
  private static final int MOST_POSTS = 100_000_000;

  @ParentCommand private LocalClusterVerbs cluster;

  @Option(
      names = "--posts-per-second",
      defaultValue = "5000",
      paramLabel = "N",
      description = "How many posts are written (default: ${DEFAULT-VALUE}).")
  private int perSecond;

  @Option(
      names = "--seconds",
      defaultValue = "300",
      paramLabel = "N",
      description = "How long is measured (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "180",
      paramLabel = "SECONDS",
      description = "How long posts come before that (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--setting",
      paramLabel = "KEY=VALUE",
      description = "A setting of Flink; repeat it for several.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(names = "--jar", paramLabel = "FILE", description = "The job jar, as for outcry submit.")
  private Path jar;

  @Option(names = "--json", description = "Print one JSON line.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    long posts = (long) perSecond * (seconds + warmUp);
    if (perSecond < 1 || seconds < 1 || warmUp < 0) {
      throw UserException.usage("--posts-per-second, --seconds: at least 1; --warm-up: at least 0");
    }
    if (posts < InventedPosts.FEWEST || posts > MOST_POSTS) {
      throw UserException.usage(
          "%,d posts in all; choose --posts-per-second and --seconds for %,d to %,d"
              .formatted(posts, InventedPosts.FEWEST, MOST_POSTS));
    }
    OwnCluster own = OwnCluster.up(cluster.folder("latency"), settings, 0, LatencyVerb::say);
    ObjectNode result = new Latency(own, jar, perSecond, warmUp, seconds, LatencyVerb::say).run();
    tell(result);
    boolean within =
        result.path("deliveries").asInt() > 0
            && result.path("p50Ms").asLong() < P50_MILLIS
            && result.path("p99Ms").asLong() < P99_MILLIS
            && result.path("missing").asLong() == 0
            && result.path("untold").asLong() == 0
            && result.path("postsPerSecond").asLong() >= RATE_KEPT * perSecond;
    return within ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private void tell(ObjectNode result) {
    if (json) {
      cluster.tell(result.toString());
      return;
    }
    cluster.tell(
        "%,d posts per second, %,d deliveries, %,d missing, %,d storms untold"
            .formatted(
                result.path("postsPerSecond").asLong(),
                result.path("deliveries").asLong(),
                result.path("missing").asLong(),
                result.path("untold").asLong()));
    cluster.tell(line("post in Kafka to webhook", result));
    for (String stage : List.of("networkToKafka", "kafkaToAlert", "alertToWebhook")) {
      cluster.tell(line("  " + stage, (ObjectNode) result.path(stage)));
    }
  }

  private static String line(String what, ObjectNode of) {
    return "%-26s p50 %,7d ms   p99 %,7d ms   longest %,7d ms"
        .formatted(
            what,
            of.path("p50Ms").asLong(),
            of.path("p99Ms").asLong(),
            of.path("maxMs").asLong());
  }

  private static void say(String line) {
    System.err.println("latency: " + line);
  }
}
