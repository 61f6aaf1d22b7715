// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code scripts/cluster/selftest}: whether a cluster that is ill-treated loses or doubles anything. */
@Command(
    name = "selftest",
    description = {
      "Starts a cluster of its own on free ports, feeds invented posts to the main job, and meanwhile"
          + " kills a task manager (kill -9), stops the job with a savepoint and starts it with"
          + " another parallelism, restarts the broker, and upgrades the job. Then compares"
          + " mentions, windows, alerts and dead letters with a count of its own.",
      "",
      "Prints one JSON line; exit code 1 unless lost and duplicated are 0 and each storm alerted."
    })
final class SelftestVerb implements Callable<Integer> {
  @ParentCommand private LocalClusterVerbs cluster;

  @Option(
      names = "--posts",
      defaultValue = "2000000",
      paramLabel = "N",
      description = "So many records, at least 5,000 (default: 2,000,000).")
  private int posts;

  @Option(names = "--jar", paramLabel = "FILE", description = "The job jar, as for outcry submit.")
  private Path jar;

  @Override
  public Integer call() throws Exception {
    if (posts < InventedPosts.FEWEST) {
      throw UserException.usage("--posts: at least " + InventedPosts.FEWEST);
    }
    Path folder = fresh();
    Ports ports = Ports.of(folder, Ports.free(), Ports.free());
    LocalCluster started = new LocalCluster(folder, ports, SelftestVerb::say);
    BrokerProgram kafka = BrokerProgram.of(folder, ports);
    FlinkProgram flink = FlinkProgram.of(folder, ports, 4, Map.of());
    Thread down = new Thread(() -> quietly(started)); // after Ctrl-C, too
    Runtime.getRuntime().addShutdownHook(down);
    started.up(kafka, flink, 4);
    Path brands = Path.of(System.getProperty("outcry.cluster.root"), "scripts/cluster/brands.yaml");
    JobVerbs job = new JobVerbs(ports, brands, jar);
    ObjectNode result =
        new Selftest(started, kafka, flink, job, new InventedPosts(posts), SelftestVerb::say).run();
    System.out.println(result);
    boolean right =
        result.path("lost").asLong() == 0
            && result.path("duplicated").asLong() == 0
            && result.path("untold").asLong() == 0;
    return right ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private Path fresh() throws IOException {
    Path dir = cluster.folder("selftest");
    if (Files.exists(dir)) {
      if (!Files.exists(dir.resolve("ports.properties"))) {
        throw UserException.usage("--dir: " + dir + " holds other things; name a new folder");
      }
      if (new LocalCluster(dir, Ports.kept(dir), SelftestVerb::say)
          .all().stream().anyMatch(Member::runs)) {
        throw UserException.usage("--dir: a cluster runs in " + dir + "; end it with down --dir");
      }
      Files.walkFileTree(dir, new Removal());
    }
    return Files.createDirectories(dir).toRealPath();
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }

  private static void quietly(LocalCluster cluster) {
    try {
      cluster.down();
    } catch (IOException e) {
      say("the cluster could not be stopped: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(String line) {
    System.err.println("selftest: " + line);
  }
}
