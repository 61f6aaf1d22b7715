// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The course of a selftest: each blow falls while posts are on their way. */
final class Selftest {
  private static final double[] FED_BEFORE = {0.3, 0.5, 0.7, 0.85, 1};
  private static final double[] SEEN_BEFORE = {0.1, 0.32, 0.52, 0.72};

  private final OwnCluster own;
  private final LocalCluster cluster;
  private final JobVerbs job;
  private final InventedPosts posts;
  private final Release release;
  private final Consumer<String> progress;
  private final Seen seen;
  private final Watch watch;
  private long expected;

  /**
   * @param release from whose savepoint the job goes on; null to start it without state
   */
  Selftest(
      OwnCluster own,
      JobVerbs job,
      InventedPosts posts,
      Release release,
      Consumer<String> progress) {
    this.own = own;
    this.cluster = own.cluster();
    this.job = job;
    this.posts = posts;
    this.release = release;
    this.progress = progress;
    this.seen = new Seen(cluster.ports().bootstrapServers());
    this.watch = new Watch(seen, cluster.folder().resolve("logs"), progress);
  }

  ObjectNode run() throws Exception {
    long began = System.nanoTime();
    progress.accept("counting what %,d records have to give".formatted(posts.count()));
    Expected due = Expected.of(posts);
    double recovery;
    int deletions;
    long booksOff;
    try (seen;
        Feeder feeder = new Feeder(cluster.ports().bootstrapServers())) {
      start(feeder, due);
      expected = due.allMentions();
      CompletableFuture<Void> feeding = feed(feeder, 0);
      awaitSeen(0);
      recovery = killTaskManager();
      feeding = feed(feeder, 1, feeding);
      awaitSeen(1);
      progress.accept("stopping with a savepoint, starting with parallelism 3");
      job.submit(3, job.stop());
      feeding = feed(feeder, 2, feeding);
      awaitSeen(2);
      deletions = delete(feeder);
      restartBroker();
      feeding = feed(feeder, 3, feeding);
      awaitSeen(3);
      progress.accept("upgrading, with parallelism 4");
      job.upgrade(4);
      feed(feeder, 4, feeding).get();
      watch.awaitAll(due, () -> untoldStorms() == 0, number -> feeder.feedLater(posts, number));
      progress.accept("comparing the books");
      booksOff = Booked.await(cluster.flink(), feeder.sent()).off(due, feeder.sent());
    }
    Comparison compared = new Comparison(due, seen);
    ObjectNode result = compared.json();
    result.put("storms", posts.brands().size()).put("untold", compared.untold() + untoldStorms());
    result.put("booksOff", booksOff);
    result.put("release", release == null ? Release.NONE : release.name());
    result.put("deletions", deletions).put("recoverySeconds", recovery);
    result.put("seconds", Math.round((System.nanoTime() - began) / 1e9));
    return result;
  }

  /** With a release: what it has read lies in the topic, since its savepoint says how far. */
  private void start(Feeder feeder, Expected due) throws IOException {
    if (release == null) {
      progress.accept("starting the job");
      job.submit(2, null);
      return;
    }
    FirstBlock.feed(feeder);
    FirstBlock.records().forEach(due::addTold);
    progress.accept("starting the job from the savepoint of release " + release.name());
    job.submit(2, release.unpack(cluster.folder().resolve("savepoints")));
    for (InventedPosts.Made echo : FirstBlock.echoes()) {
      due.add(echo);
      feeder.feed(echo.key(), echo.line());
    }
  }

  /** In the background, up to the mark of a step. */
  private CompletableFuture<Void> feed(Feeder feeder, int step) {
    return feed(feeder, step, CompletableFuture.completedFuture(null));
  }

  private CompletableFuture<Void> feed(Feeder feeder, int step, CompletableFuture<Void> before) {
    int from = posts.first() + (step == 0 ? 0 : (int) (posts.count() * FED_BEFORE[step - 1]));
    int to = posts.first() + (int) (posts.count() * FED_BEFORE[step]);
    return before.thenRunAsync(
        () -> {
          for (int number = from; number < to; number++) {
            InventedPosts.Made record = posts.record(number);
            feeder.feed(record.key(), record.line());
          }
          feeder.flush();
        });
  }

  /**
   * Deletes posts whose mentions came out already, which stays counted: a deletion that overtakes
   * its post leaves nothing to count.
   */
  private int delete(Feeder feeder) {
    int deleted = 0;
    int wanted = posts.count() / 200;
    int end = posts.first() + posts.count();
    for (int number = posts.first(); number < end && deleted < wanted; number += 7) {
      InventedPosts.Made record = posts.record(number);
      if (record.brand() >= 0 && record.kind() == InventedPosts.Kind.NAMES
          && number != posts.root(record.brand()) && seen.mentions(record.brand()).get(number)) {
        feeder.feed(record.key(), posts.deletion(number));
        deleted++;
      }
    }
    return deleted;
  }

  private void awaitSeen(int step) {
    long enough = (long) (expected * SEEN_BEFORE[step]);
    while (seen.mentionsCount() < enough) {
      watch.look(expected);
    }
  }

  private long untoldStorms() {
    return posts.brands().size()
        - seen.stories().stream().mapToInt(posts::stormOf).filter(it -> it >= 0).distinct().count();
  }

  /** Seconds until all tasks of the job run again. */
  private double killTaskManager() throws Exception {
    Member killed = cluster.taskManagers().get(0);
    progress.accept("kill -9 of " + killed.name());
    long began = System.nanoTime();
    String id = cluster.flink().jobs().get(0).id();
    killed.kill();
    while (runs(id)) { // until it is noticed
      Thread.sleep(50);
    }
    own.restart();
    while (!runs(id)) {
      Thread.sleep(50);
    }
    double seconds = Math.round((System.nanoTime() - began) / 1e8) / 10.0;
    progress.accept("all tasks run again after %.1f s".formatted(seconds));
    return seconds;
  }

  private boolean runs(String id) throws InterruptedException {
    JsonNode found = cluster.flink().ask("/jobs/" + id);
    boolean all = found.path("state").asText().equals("RUNNING");
    for (JsonNode vertex : found.path("vertices")) {
      all &= vertex.path("status").asText().equals("RUNNING");
    }
    return all;
  }

  private void restartBroker() throws Exception {
    progress.accept("restarting the broker");
    cluster.broker().stop();
    own.restart();
  }
}
