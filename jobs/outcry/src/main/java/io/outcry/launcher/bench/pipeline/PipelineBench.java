// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import io.outcry.complaintalerts.ComplaintAlertsGraph;
import io.outcry.complaintalerts.Inlets;
import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.bench.runs.Taken;
import io.outcry.launcher.embedded.EmbeddedFlink;
import io.outcry.launcher.kafka.PostsTopic;
import io.outcry.replay.ReplayWatermarks;
import io.outcry.schemas.posts.Inbound;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Times jobs over held posts, from memory or from Kafka, each from its first post to its end: the
 * start of Flink is left out, the emptying of all state at the end is in. Heap state, no
 * checkpoints.
 *
 * @param order how keyed operators take events: at once, as a live job, or sorted, as a replay
 * @param onDisk whether the state is in RocksDB in place of the heap
 * @param topic where the held posts were written to and are read from; null to read from memory
 */
record PipelineBench(
    int parallelism, EventOrder order, boolean onDisk, @Nullable PostsTopic topic) {
  private static final MemorySize MEMORY_OF_A_SLOT = MemorySize.ofMebiBytes(256);

  /** With the state on the heap, from memory. */
  PipelineBench(int parallelism, EventOrder order) {
    this(parallelism, order, false, null);
  }

  /** The same with the state in RocksDB, 256 MB of its memory for each task. */
  PipelineBench inRocksDb() {
    return new PipelineBench(parallelism, order, true, topic);
  }

  /**
   * @param postsPerCpuSecond of processor time of this process, its compiler and collector included
   */
  record Run(double postsPerSecond, double mentionsPerSecond, double postsPerCpuSecond) {}

  /** The whole main job. */
  Run job(String posts, BrandCatalog catalog) throws Exception {
    return job(posts, catalog, RateLimiterStrategy.noOp());
  }

  /** The whole main job, with so many posts a second and no more. */
  Latencies paced(String posts, BrandCatalog catalog, double perSecond) throws Exception {
    job(posts, catalog, RateLimiterStrategy.perSecond(perSecond));
    return HeldPosts.named(posts).latencies();
  }

  private Run job(String posts, BrandCatalog catalog, RateLimiterStrategy<?> pace)
      throws Exception {
    StreamExecutionEnvironment env = environment();
    ComplaintAlertsGraph.wire(
        env,
        inlets(posts, pace, HeldPosts.named(posts).count()),
        new DiscardedLines(posts),
        catalog);
    HeldPosts held = HeldPosts.named(posts);
    JobExecutionResult result = env.execute("outcry bench: job");
    Taken taken = held.taken();
    long read = sum(result, Fate.READ);
    if (read != held.count()) {
      throw new IllegalStateException("the job read %d posts of %d".formatted(read, held.count()));
    }
    return run(taken, read, sum(result, Fate.MENTION));
  }

  /** What no job on these posts can avoid. */
  Run floor(String posts) throws Exception {
    StreamExecutionEnvironment env = environment();
    HeldPosts held = HeldPosts.named(posts);
    FloorGraph.wire(env, inlets(posts, RateLimiterStrategy.noOp(), held.count()));
    env.execute("outcry bench: floor");
    return run(held.taken(), held.count(), 0);
  }

  /** The main job, started; once all posts are read it waits, and its state with it. */
  JobClient staying(String posts, BrandCatalog catalog, Configuration more) throws Exception {
    StreamExecutionEnvironment env = environment();
    env.configure(more);
    int perTask = HeldPosts.named(posts).count() / parallelism;
    // One number more for each task, which is never read: with its last one a task would end.
    Inlets staying = inlets(posts, new StayAtEnd(posts), (perTask + 1L) * parallelism);
    ComplaintAlertsGraph.wire(env, staying, new DiscardedLines(posts), catalog);
    return env.executeAsync("outcry bench: job that stays");
  }

  private StreamExecutionEnvironment environment() throws IOException {
    StreamExecutionEnvironment env = EmbeddedFlink.environment(parallelism, null, false);
    if (onDisk) {
      Configuration rocksDb = new Configuration();
      rocksDb.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
      rocksDb.set(RocksDBOptions.FIX_PER_SLOT_MEMORY_SIZE, MEMORY_OF_A_SLOT);
      rocksDb.set(RocksDBConfigurableOptions.USE_BLOOM_FILTER, true);
      env.configure(rocksDb);
    }
    return env;
  }

  private static Run run(Taken taken, long posts, long mentions) {
    double seconds = taken.wallNanos() / 1e9;
    return new Run(posts / seconds, mentions / seconds, posts * 1e9 / taken.cpuNanos());
  }

  private Inlets inlets(String posts, RateLimiterStrategy<?> pace, long numbers) {
    if (topic != null) {
      return topic.inlets(new ReadFromTopic(posts), parallelism);
    }
    WatermarkStrategy<Inbound> watermarks =
        WatermarkStrategy.<Inbound>forBoundedOutOfOrderness(
                Duration.ofMillis(ReplayWatermarks.OUT_OF_ORDERNESS_MILLIS))
            .withTimestampAssigner((inbound, none) -> millis(inbound));
    boolean sorted = order == EventOrder.BY_EVENT_TIME;
    return new Inlets(
        new DataGeneratorSource<>(
            new ReadHeld(posts, parallelism, (int) (numbers / parallelism)),
            numbers,
            pace,
            TypeInformation.of(Inbound.class)),
        watermarks,
        parallelism,
        order,
        sorted ? Duration.ZERO : Duration.ofMinutes(1));
  }

  private static long millis(Inbound inbound) {
    var post = inbound.post();
    return post == null ? Long.MIN_VALUE : post.createdAt().toEpochMilli();
  }

  private static long sum(JobExecutionResult result, Fate fate) {
    Long sum = result.getAccumulatorResult(fate.name());
    return sum == null ? 0 : sum;
  }
}
