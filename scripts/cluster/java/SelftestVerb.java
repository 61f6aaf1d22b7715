// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code scripts/cluster/selftest}: whether an ill-treated cluster loses or doubles anything. */
@Command(
    name = "selftest",
    description = {
      "Starts a cluster of its own on free ports and the main job from the savepoint of the last"
          + " release (scripts/cluster/releases), feeds invented posts, and meanwhile kills a task"
          + " manager (kill -9), stops the job with a savepoint and starts it with another"
          + " parallelism, restarts the broker, and upgrades the job. Then compares mentions,"
          + " windows, alerts, dead letters and books with a count of its own.",
      "",
      "Prints one JSON line; exit code 1 unless lost, duplicated and booksOff are 0 and each storm"
          + " alerted."
    })
final class SelftestVerb implements Callable<Integer> {
  @ParentCommand private LocalClusterVerbs cluster;

  @Option(
      names = "--posts",
      defaultValue = "2000000",
      paramLabel = "N",
      description = "So many records, at least 5,000 (default: 2,000,000).")
  private int posts;

  @Option(
      names = "--release",
      paramLabel = "NAME",
      description =
          "The release from whose savepoint the job goes on, or none (default: the last).")
  private String release;

  @Option(
      names = "--store-release",
      hidden = true,
      paramLabel = "FILE",
      description = "Only make the savepoint of a release (CONTRIBUTING.md).")
  private Path store;

  @Option(names = "--jar", paramLabel = "FILE", description = "The job jar, as for outcry submit.")
  private Path jar;

  @Override
  public Integer call() throws Exception {
    if (posts < InventedPosts.FEWEST) {
      throw UserException.usage("--posts: at least " + InventedPosts.FEWEST);
    }
    Release from = store == null ? Release.of(release) : null;
    Map<String, String> settings = store == null ? Map.of() : StoreRelease.SETTINGS;
    OwnCluster own = OwnCluster.up(cluster.folder("selftest"), settings, 0, SelftestVerb::say);
    Path brands = Path.of(System.getProperty("outcry.cluster.root"), "scripts/cluster/brands.yaml");
    JobVerbs job = new JobVerbs(own.cluster().ports(), brands, jar);
    if (store != null) {
      new StoreRelease(own, job, SelftestVerb::say).store(store);
      return ExitCodes.DONE;
    }
    InventedPosts made = InventedPosts.ofPastDay(FirstBlock.NEXT, posts);
    ObjectNode result = new Selftest(own, job, made, from, SelftestVerb::say).run();
    System.out.println(result);
    boolean right =
        result.path("lost").asLong() == 0
            && result.path("duplicated").asLong() == 0
            && result.path("booksOff").asLong() == 0
            && result.path("untold").asLong() == 0;
    return right ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private static void say(String line) {
    System.err.println("selftest: " + line);
  }
}
