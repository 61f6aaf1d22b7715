// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.bench.runs.Median;
import io.outcry.launcher.bench.runs.TemporaryFolder;
import io.outcry.launcher.kafka.PostsTopic;
import java.io.PrintWriter;
import java.util.Locale;

/** Runs floor and job in turn, so that what else the machine does burdens both. */
final class PairedRuns {
  private static final int BRANDS = 10;

  private static final int MANY_BRANDS = 10_000;
  private static final int PACED_SECONDS = 20;

  /** Posts that are held under a name, and the brands in them. */
  private record Talk(String name, BrandCatalog catalog) {}

  private final PipelineBench bench;
  private final int posts;
  private final int warmUps;
  private final int runs;
  private final boolean whole;
  private final PrintWriter progress;

  private final Median floor = new Median();
  private final Median job = new Median();
  private final Median mentions = new Median();
  private final Median ratio = new Median();
  private final Median cpuRatio = new Median();
  private final Median hotRatio = new Median();
  private final Median manyRatio = new Median();
  private final Median rocksDbRatio = new Median();

  /**
   * @param posts of each run, divisible by the number of tasks
   * @param warmUps pairs before the runs, which do not count
   * @param whole also one hot brand, 10,000 brands, RocksDB, the latency at half the speed, and
   *     what is remembered
   */
  PairedRuns(
      PipelineBench bench, int posts, int warmUps, int runs, boolean whole, PrintWriter progress) {
    this.bench = bench;
    this.posts = posts;
    this.warmUps = warmUps;
    this.runs = runs;
    this.whole = whole;
    this.progress = progress;
  }

  PipelineFigures measure() throws Exception {
    Talk even = talk("talk", BRANDS, posts);
    fillTopic(even);
    Talk hot = whole ? talk("talk about one", 1, posts) : null;
    Talk many = whole ? talk("talk about many", MANY_BRANDS, posts) : null;
    for (int run = 1 - warmUps; run <= runs; run++) {
      PipelineBench.Run least = bench.floor(even.name());
      PipelineBench.Run base = bench.job(even.name(), even.catalog());
      tell(run, least, base);
      if (run < 1) {
        continue; // warm-up
      }
      add(least, base);
      if (hot != null && many != null) {
        hotRatio.add(share(bench.job(hot.name(), hot.catalog()), base));
        manyRatio.add(share(bench.job(many.name(), many.catalog()), base));
        rocksDbRatio.add(share(bench.inRocksDb().job(even.name(), even.catalog()), base));
      }
    }
    long paced = Math.max(1, Math.round(job.median() / 2));
    Latencies latencies = whole ? latencies(paced) : null;
    StateBytes state = whole ? state(even) : null;
    return new PipelineFigures(
        Math.round(mentions.median()),
        Math.round(job.median()),
        Math.round(floor.median()),
        ratio.rounded(),
        cpuRatio.rounded(),
        whole ? hotRatio.rounded() : null,
        whole ? manyRatio.rounded() : null,
        whole ? rocksDbRatio.rounded() : null,
        latencies == null ? null : latencies.millis(0.5),
        latencies == null ? null : latencies.millis(0.99),
        latencies == null ? null : paced,
        state == null ? null : state.perStory(),
        state == null ? null : state.perBrand(),
        state == null ? null : state.perPost(),
        bench.topic() == null ? "memory" : "kafka",
        bench.order().name(),
        bench.parallelism(),
        posts,
        runs);
  }

  private void add(PipelineBench.Run least, PipelineBench.Run base) {
    floor.add(least.postsPerSecond());
    job.add(base.postsPerSecond());
    mentions.add(base.mentionsPerSecond());
    ratio.add(share(base, least));
    cpuRatio.add(base.postsPerCpuSecond() / least.postsPerCpuSecond());
  }

  private Latencies latencies(long perSecond) throws Exception {
    int some = (int) Math.min(posts, perSecond * PACED_SECONDS);
    some -= some % bench.parallelism();
    progress.printf(Locale.ROOT, "latency: %,d posts, %,d a second%n", some, perSecond);
    progress.flush();
    Talk talk = talk("paced talk", BRANDS, Math.max(bench.parallelism(), some));
    return bench.paced(talk.name(), talk.catalog(), (double) perSecond);
  }

  private void fillTopic(Talk talk) {
    PostsTopic topic = bench.topic();
    if (topic != null) {
      topic.fill(HeldPosts.named(talk.name()).records());
      progress.printf(Locale.ROOT, "%s: %,d posts written%n", topic.name(), posts);
      progress.flush();
    }
  }

  /** Of a run of its own, since without a checkpoint nothing tells what is remembered. */
  private StateBytes state(Talk talk) throws Exception {
    progress.printf("state: one more run, and a savepoint of it%n");
    progress.flush();
    try (TemporaryFolder folder = TemporaryFolder.make();
        HeldJob job =
            HeldJob.start(
                HeldPosts.named(talk.name()).records(),
                0,
                talk.catalog(),
                new HeldJob.Setup(bench.parallelism(), false, null),
                folder.path())) {
      return job.remembered();
    }
  }

  private static Talk talk(String name, int brands, int posts) {
    InventedPosts invented = new InventedPosts(brands);
    HeldPosts.hold(name, invented.make(posts));
    return new Talk(name, invented.catalog());
  }

  private void tell(int run, PipelineBench.Run least, PipelineBench.Run base) {
    progress.printf(
        Locale.ROOT,
        "%s: floor %,.0f, job %,.0f posts/s, ratio %.3f, by processor time %.3f%n",
        run < 1 ? "warm-up" : run + " of " + runs,
        least.postsPerSecond(),
        base.postsPerSecond(),
        share(base, least),
        base.postsPerCpuSecond() / least.postsPerCpuSecond());
    progress.flush();
  }

  private static double share(PipelineBench.Run of, PipelineBench.Run whole) {
    return of.postsPerSecond() / whole.postsPerSecond();
  }
}
