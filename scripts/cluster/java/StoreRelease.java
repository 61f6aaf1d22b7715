// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Makes the savepoint of a release, from which the selftest of the next ones goes on. */
record StoreRelease(OwnCluster own, JobVerbs job, Consumer<String> progress) {
  /** All state of the block is in the file that lists it. */
  static final Map<String, String> SETTINGS =
      Map.of("execution.checkpointing.data-inline-threshold", "1 mb");

  private static final int IDLE_CHECKPOINTS = 2;

  void store(Path file) throws Exception {
    LocalCluster cluster = own.cluster();
    Expected due = new Expected();
    FirstBlock.records().forEach(due::add);
    job.submit(2, null);
    try (Seen seen = new Seen(cluster.ports().bootstrapServers());
        Feeder feeder = new Feeder(cluster.ports().bootstrapServers())) {
      FirstBlock.feed(feeder);
      Watch watch = new Watch(seen, cluster.folder().resolve("logs"), progress);
      while (seen.mentionsCount() < due.allMentions()) {
        watch.look(due.allMentions());
      }
      awaitIdle(cluster.flink());
      Path savepoint = Path.of(URI.create(job.stop()));
      watch.look(due.allMentions());
      requireOpen(due, seen);
      pack(savepoint, file);
    }
  }

  /** A transaction that a savepoint leaves open cannot be ended at another broker. */
  private void awaitIdle(FlinkPage flink) throws InterruptedException {
    progress.accept("waiting for checkpoints in which nothing is written");
    String checkpoints = "/jobs/" + flink.jobs().get(0).id() + "/checkpoints";
    int before = completed(flink, checkpoints);
    while (completed(flink, checkpoints) < before + IDLE_CHECKPOINTS) {
      Thread.sleep(500);
    }
  }

  private static int completed(FlinkPage flink, String checkpoints) throws InterruptedException {
    return flink.ask(checkpoints).path("counts").path("completed").asInt();
  }

  private static void requireOpen(Expected due, Seen seen) {
    if (seen.mentionsCount() != due.allMentions()
        || !seen.windows().isEmpty()
        || seen.alerts() != 0
        || seen.deadLetters() != 0) {
      throw UserException.failed(
          "the block gave other results than its %d mentions: %d mentions, %d windows, %d alerts,"
                  .formatted(
                      due.allMentions(), seen.mentionsCount(), seen.windows().size(), seen.alerts())
              + " %d dead letters".formatted(seen.deadLetters()),
          null);
    }
  }

  private void pack(Path savepoint, Path file) throws IOException {
    try (Stream<Path> files = Files.list(savepoint)) {
      if (files.count() != 1) {
        throw UserException.failed(savepoint + ": not all state is in " + Release.METADATA, null);
      }
    }
    // State that is inline keeps the name of the file that it would have been; nobody opens that.
    String here = own.cluster().folder().toString();
    String all = Files.readString(savepoint.resolve(Release.METADATA), ISO_8859_1);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(all.replace(here, "-".repeat(here.length())).getBytes(ISO_8859_1));
    }
  }
}
