// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of {@code bench pipeline} for people. */
final class PipelineTable {
  private PipelineTable() {}

  static String of(PipelineFigures figures) {
    List<String> lines = new ArrayList<>();
    lines.add(line("floor, posts/s", "%,d", figures.floorPerSecond()));
    lines.add(line("job, posts/s", "%,d", figures.postsPerSecond()));
    lines.add(line("job, mentions/s", "%,d", figures.mentionsPerSecond()));
    lines.add(line("job to floor", "%.3f", figures.ratio()));
    lines.add(line("  by processor time", "%.3f", figures.cpuRatio()));
    if (figures.hotBrandRatio() != null) {
      lines.add(line("one brand to ten", "%.3f", figures.hotBrandRatio()));
    }
    if (figures.brands10000Ratio() != null) {
      lines.add(line("10,000 brands to ten", "%.3f", figures.brands10000Ratio()));
    }
    if (figures.rocksDbRatio() != null) {
      lines.add(line("RocksDB to heap", "%.3f", figures.rocksDbRatio()));
    }
    if (figures.p50Ms() != null && figures.p99Ms() != null) {
      lines.add(line("at half the speed:", "%s", ""));
      lines.add(line("  post to mention, p50", "%,.1f ms", figures.p50Ms()));
      lines.add(line("  post to mention, p99", "%,.1f ms", figures.p99Ms()));
    }
    if (figures.bytesPerStory() != null
        && figures.bytesPerBrand() != null
        && figures.bytesPerPost() != null) {
      lines.add(line("bytes of a story", "%,d", figures.bytesPerStory()));
      lines.add(line("bytes of a brand", "%,d", figures.bytesPerBrand()));
      lines.add(line("bytes of a post", "%,d", figures.bytesPerPost()));
    }
    lines.add("The floor reads and parses the same bytes and counts them by key and minute.");
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(String what, String format, Object figure) {
    return "%-22s%12s".formatted(what, String.format(Locale.ROOT, format, figure));
  }
}
