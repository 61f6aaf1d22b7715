// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures as Markdown, a table for each series. */
final class GrowthTable {
  private static final List<String> FIGURES =
      List.of(
          "posts/s",
          "µs of a core per post",
          "cores busy",
          "brands heard",
          "live stories",
          "conversations",
          "checkpoint, MB",
          "checkpoint, ms");

  private GrowthTable() {}

  static String of(List<GrowthFigures> all) {
    List<String> lines = new ArrayList<>();
    for (Series series : Series.values()) {
      List<GrowthFigures> part =
          all.stream().filter(figures -> figures.series().equals(series.name())).toList();
      if (!part.isEmpty()) {
        lines.addAll(part(series, part));
      }
    }
    return String.join("\n", lines);
  }

  private static List<String> part(Series series, List<GrowthFigures> part) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("| " + series.unit() + " (" + series.talk() + ") | state | " + heads() + " |");
    lines.add("|---|---|" + "---|".repeat(FIGURES.size()));
    for (GrowthFigures figures : part) {
      String name = String.format(Locale.ROOT, "| %,d | %s | ", figures.size(), figures.backend());
      lines.add(name + (figures.leftOut() == null ? row(figures) : figures.leftOut()) + " |");
    }
    return lines;
  }

  private static String heads() {
    return String.join(" | ", FIGURES);
  }

  private static String row(GrowthFigures figures) {
    Long bytes = figures.checkpointBytes();
    return String.join(
        " | ",
        number("%,d", figures.postsPerSecond()),
        number("%.1f", figures.cpuMicrosPerPost()),
        number("%.2f", figures.coresBusy()),
        number("%,d", figures.brands()),
        number("%,d", figures.stories()),
        number("%,d", figures.conversations()),
        number("%.1f", bytes == null ? null : bytes / 1e6),
        number("%,d", figures.checkpointMillis()));
  }

  private static String number(String format, @Nullable Number figure) {
    return figure == null ? "" : String.format(Locale.ROOT, format, figure);
  }
}
