// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code scripts/cluster/soak}: whether a cluster at full rate grows, or loses anything. */
@Command(
    name = "soak",
    description = {
      "Starts a cluster of its own on free ports and feeds the main job as fast as it takes posts,"
          + " one of a hundred hostile: broken JSON, wrong types, unknown fields, huge texts,"
          + " right-to-left text, clocks that are hours ahead or years back, late posts, deletions"
          + " of what never was. Weeks of event time pass, so that state is forgotten as it comes."
          + " Looks every 10 s at heap after a collection, RocksDB, state, checkpoints and resident"
          + " sizes (samples.csv in the folder), and counts what came out by itself.",
      "",
      "flat: after 8 days of event time, when what is kept for seven is forgotten, the samples are"
          + " cut in two halves; the medians of heap after a collection, state, RocksDB's cache and"
          + " files, and resident sizes of all processes in the second are at most 1.15 times"
          + " those in the first.",
      "",
      "Prints one JSON line; exit code 1 unless it is flat and lost, duplicated and untold are 0."
    })
final class SoakVerb implements Callable<Integer> {
  private static final double DAYS = 21;
  private static final int KEPT_MEGABYTES = 512;

  @ParentCommand private LocalClusterVerbs cluster;

  @Option(
      names = "--minutes",
      defaultValue = "30",
      paramLabel = "N",
      description = "How long posts are fed (default: ${DEFAULT-VALUE}).")
  private int minutes;

  @Option(
      names = "--posts-per-second",
      defaultValue = "2500",
      paramLabel = "N",
      description =
          "The speed at which 21 days of event time pass in these minutes; if the job is slower,"
              + " fewer do, and 8 are needed (default: ${DEFAULT-VALUE}).")
  private int perSecond;

  @Option(names = "--jar", paramLabel = "FILE", description = "The job jar, as for outcry submit.")
  private Path jar;

  @Override
  public Integer call() throws Exception {
    if (minutes < 1 || perSecond < 1 || (long) minutes * 60 * perSecond > 100_000_000) {
      throw UserException.usage(
          "--minutes, --posts-per-second: at least 1 and together at most 100,000,000 posts");
    }
    int dayPosts = (int) Math.ceil(minutes * 60.0 * perSecond / DAYS);
    Map<String, String> settings =
        Map.of("state.backend.rocksdb.metrics.block-cache-usage", "true");
    OwnCluster own = OwnCluster.up(cluster.folder("soak"), settings, KEPT_MEGABYTES, SoakVerb::say);
    ObjectNode result =
        new Soak(own, jar, dayPosts, Duration.ofMinutes(minutes), SoakVerb::say).run();
    cluster.tell(result.toString());
    boolean right =
        result.path("flat").asBoolean()
            && result.path("lost").asLong() == 0
            && result.path("duplicated").asLong() == 0
            && result.path("untold").asLong() == 0;
    return right ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private static void say(String line) {
    System.err.println("soak: " + line);
  }
}
