// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The course of a soak: invented posts and hostile ones, as fast as the main job takes them, six
 * hours of event time after six hours, so that weeks pass and what is kept for a week is forgotten.
 */
final class Soak {
  /** What is kept for seven days is forgotten for the first time; one more to settle. */
  static final double STEADY_FROM_DAYS = 8;

  private static final int BLOCKS_A_DAY = 4;
  private static final int MOST_DAYS = 300;
  private static final int MOST_WAITING = 300_000;
  private static final int MOST_BLOCKS_WAITING = 8; // two days: less than late posts are late
  private static final int AT_ONCE = 2_000;
  private static final double DAY = Duration.ofDays(1).toMillis();

  private final OwnCluster own;
  private final Path jar;
  private final int blockPosts;
  private final Duration lasts;
  private final Consumer<String> progress;
  private final Expected due = new Expected();
  private final long startMillis =
      Instant.now()
          .truncatedTo(ChronoUnit.DAYS)
          .minus(MOST_DAYS + 1, ChronoUnit.DAYS)
          .toEpochMilli();
  private volatile long fed;
  private volatile double eventDays;

  /**
   * @param dayPosts how many posts a day of event time has
   */
  Soak(OwnCluster own, Path jar, int dayPosts, Duration lasts, Consumer<String> progress) {
    this.own = own;
    this.jar = jar;
    this.blockPosts = Math.max(InventedPosts.FEWEST, dayPosts / BLOCKS_A_DAY);
    this.lasts = lasts;
    this.progress = progress;
  }

  ObjectNode run() throws Exception {
    LocalCluster cluster = own.cluster();
    Path brands = Path.of(System.getProperty("outcry.cluster.root"), "scripts/cluster/brands.yaml");
    progress.accept("starting the job");
    new JobVerbs(cluster.ports(), brands, jar).submit(2, null);
    Sampler sampler = new Sampler(cluster);
    ScheduledExecutorService sampling = Executors.newSingleThreadScheduledExecutor();
    long began = System.nanoTime();
    try (Seen seen = new Seen(cluster.ports().bootstrapServers());
        Feeder feeder = new Feeder(cluster.ports().bootstrapServers())) {
      sampling.scheduleAtFixedRate(
          () -> sample(sampler, began, seen),
          Sampler.EVERY.toMillis(),
          Sampler.EVERY.toMillis(),
          TimeUnit.MILLISECONDS);
      Watch watch = new Watch(seen, cluster.folder().resolve("logs"), progress);
      InventedPosts last = feed(feeder, seen, watch, began + lasts.toNanos());
      double seconds = (System.nanoTime() - began) / 1e9;
      long taken = seen.mentionsCount();
      sampling.shutdown();
      sampling.awaitTermination(1, TimeUnit.MINUTES);
      progress.accept("waiting for the rest");
      watch.awaitAll(due, () -> true, number -> feeder.feedLater(last, number));
      return told(sampler, seen, taken / seconds);
    } finally {
      sampling.shutdownNow();
    }
  }

  private ObjectNode told(Sampler sampler, Seen seen, double mentionsPerSecond) {
    Flatness flatness = new Flatness(sampler.samples(), STEADY_FROM_DAYS);
    ObjectNode result = new Comparison(due, seen).json();
    double share = due.fed() / (double) Math.max(1, due.allMentions());
    result.put("postsPerSecond", Math.round(mentionsPerSecond * share));
    result.put("eventDays", Math.round(eventDays * 10) / 10.0);
    result.put("samples", sampler.samples().size());
    result.setAll(flatness.json());
    result.put("flat", flatness.isFlat());
    return result;
  }

  /** Returns those that were fed last, whole. */
  private InventedPosts feed(Feeder feeder, Seen seen, Watch watch, long untilNanos) {
    InventedPosts block = block(0);
    for (int number = 1; ; number++) {
      feed(block, feeder, seen, watch);
      if (System.nanoTime() > untilNanos || number >= MOST_DAYS * BLOCKS_A_DAY) {
        feeder.flush();
        return block;
      }
      block = block(number);
    }
  }

  private InventedPosts block(int number) {
    return new InventedPosts(
        number * blockPosts,
        blockPosts,
        startMillis + number * InventedPosts.SIX_HOURS,
        InventedPosts.SIX_HOURS,
        InventedPosts.BRANDS,
        number > MOST_BLOCKS_WAITING); // late posts need an event time to be late for
  }

  /** Keeps the job busy: results are seen at checkpoints only, so much has to wait between two. */
  private void feed(InventedPosts block, Feeder feeder, Seen seen, Watch watch) {
    long most = Math.min(MOST_WAITING, (long) MOST_BLOCKS_WAITING * blockPosts);
    for (int number = block.first(); number < block.first() + block.count(); number++) {
      InventedPosts.Made record = block.record(number);
      due.add(record);
      feeder.feed(record.key(), record.line());
      if (number % AT_ONCE == 0) {
        fed = due.fed();
        eventDays = (block.at(number) - startMillis) / DAY;
        watch.look(due.allMentions(), Duration.ZERO);
        while (due.allMentions() - seen.mentionsCount() > most) {
          watch.look(due.allMentions());
        }
      }
    }
  }

  private void sample(Sampler sampler, long began, Seen seen) {
    Map<String, Double> how = new LinkedHashMap<>();
    how.put("seconds", (System.nanoTime() - began) / 1e9);
    how.put("eventDays", eventDays);
    how.put("fed", (double) fed);
    how.put("mentions", (double) seen.mentionsCount());
    try {
      sampler.sample(how);
    } catch (IOException e) {
      progress.accept("no sample: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
