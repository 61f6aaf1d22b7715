// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.function.Consumer;

/** A cluster of one command: on free ports, in a fresh folder, stopped when the command ends. */
final class OwnCluster {
  /** Of each topic. */
  static final int PARTITIONS = 4;

  private static final int SLOTS = 4;

  private final LocalCluster cluster;
  private final BrokerProgram kafka;
  private final FlinkProgram flink;

  private OwnCluster(LocalCluster cluster, BrokerProgram kafka, FlinkProgram flink) {
    this.cluster = cluster;
    this.kafka = kafka;
    this.flink = flink;
  }

  /**
   * Starts it.
   *
   * @param dir removed first, if it holds an older one that does not run
   * @param settings of Flink that win over ours
   * @param keptMegabytes of each partition of a topic; 0 for all
   * @throws UserException if the folder holds anything else
   */
  static OwnCluster up(
      Path dir, Map<String, String> settings, int keptMegabytes, Consumer<String> progress)
      throws Exception {
    Path folder = fresh(dir, progress);
    Ports ports = Ports.of(folder, Ports.free(), Ports.free());
    LocalCluster cluster = new LocalCluster(folder, ports, progress);
    OwnCluster own =
        new OwnCluster(
            cluster,
            BrokerProgram.of(folder, ports).keeping(keptMegabytes),
            FlinkProgram.of(folder, ports, SLOTS, settings));
    Thread down = new Thread(() -> quietly(cluster, progress)); // after Ctrl-C, too
    Runtime.getRuntime().addShutdownHook(down);
    own.restart();
    return own;
  }

  LocalCluster cluster() {
    return cluster;
  }

  /** Starts what does not run any more. */
  void restart() throws Exception {
    cluster.up(kafka, flink, PARTITIONS);
  }

  private static Path fresh(Path dir, Consumer<String> progress) throws IOException {
    if (Files.exists(dir)) {
      if (!Files.exists(dir.resolve("ports.properties"))) {
        throw UserException.usage("--dir: " + dir + " holds other things; name a new folder");
      }
      if (new LocalCluster(dir, Ports.kept(dir), progress).all().stream().anyMatch(Member::runs)) {
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

  private static void quietly(LocalCluster cluster, Consumer<String> progress) {
    try {
      cluster.down();
    } catch (IOException e) {
      progress.accept("the cluster could not be stopped: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
