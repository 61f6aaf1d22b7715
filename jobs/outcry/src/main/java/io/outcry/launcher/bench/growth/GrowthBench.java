// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.growth;

import io.outcry.launcher.bench.pipeline.HeldJob;
import io.outcry.launcher.bench.pipeline.StateBytes;
import io.outcry.launcher.bench.runs.TemporaryFolder;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Measures points one after the other, each by a job of its own with a checkpoint every 5 s. */
final class GrowthBench {
  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(5);
  private static final long MEGABYTE = 1 << 20;

  private final int measured;
  private final PrintWriter progress;

  /**
   * @param measured posts of each point, after those that prepare
   */
  GrowthBench(int measured, PrintWriter progress) {
    this.measured = measured;
    this.progress = progress;
  }

  /**
   * @param each is told of a point as soon as it is measured
   */
  List<GrowthFigures> measure(List<Point> points, Consumer<GrowthFigures> each) throws Exception {
    tell("warm-up");
    measure(Point.tasks(points.get(0).parallelism()));
    List<GrowthFigures> all = new ArrayList<>();
    for (Point point : points) {
      GrowthFigures figures = fits(point) ? measure(point) : leftOut(point);
      tell(
          "%d of %d: %s %,d (%s): %s",
          all.size() + 1,
          points.size(),
          point.series().unit(),
          point.size(),
          point.backend(),
          outcome(figures));
      all.add(figures);
      each.accept(figures);
    }
    return all;
  }

  private GrowthFigures measure(Point point) throws Exception {
    int dealt = measured - measured % point.parallelism();
    GrowthPosts posts = GrowthPosts.of(point, dealt);
    HeldJob.Setup setup = new HeldJob.Setup(point.parallelism(), point.onDisk(), CHECKPOINT_EVERY);
    try (TemporaryFolder folder = TemporaryFolder.make();
        HeldJob job =
            HeldJob.start(
                posts.records(), posts.measuredFrom(), posts.catalog(), setup, folder.path())) {
      StateBytes state = job.remembered();
      return GrowthFigures.of(point, posts.measured(), job.taken(), state, job.checkpoint());
    } catch (ExecutionException e) {
      return GrowthFigures.leftOut(point, "failed: " + first(e));
    }
  }

  private static String first(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause);
  }

  private static boolean fits(Point point) {
    return heapMegabytes() >= point.heapMegabytes();
  }

  private static GrowthFigures leftOut(Point point) {
    return GrowthFigures.leftOut(
        point,
        "needs a heap of about %,d MB, this process has %,d; OUTCRY_JAVA_OPTS=-Xmx%dm gives it"
            .formatted(point.heapMegabytes(), heapMegabytes(), wantedMegabytes(point)));
  }

  /** The collector keeps up to a ninth for itself. */
  private static long wantedMegabytes(Point point) {
    return point.heapMegabytes() * 9L / 8 + 100;
  }

  private static long heapMegabytes() {
    return Runtime.getRuntime().maxMemory() / MEGABYTE;
  }

  private static String outcome(GrowthFigures figures) {
    return figures.leftOut() != null
        ? "left out: " + figures.leftOut()
        : "%,d posts/s, %.1f µs of a core"
            .formatted(figures.postsPerSecond(), figures.cpuMicrosPerPost());
  }

  private void tell(String format, Object... values) {
    progress.println(String.format(Locale.ROOT, format, values));
    progress.flush();
  }
}
