// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The figures as a picture (SVG), a field for each series: posts per second upwards, what grows to
 * the right, both in powers of ten. Dots of the heap are filled, those of RocksDB are rings.
 */
final class GrowthPlot {
  private static final int FIELD = 210;
  private static final int WIDTH = 170;
  private static final int HEIGHT = 180;
  private static final int LEFT = 60;
  private static final int TOP = 30;
  private static final int FLOOR_POWER = 2;
  private static final int TOP_POWER = 6;

  private final List<String> shapes = new ArrayList<>();

  private GrowthPlot() {}

  static String of(List<GrowthFigures> all) {
    List<GrowthFigures> measured =
        all.stream().filter(figures -> figures.postsPerSecond() != null).toList();
    GrowthPlot plot = new GrowthPlot();
    int fields = 0;
    for (Series series : Series.values()) {
      List<GrowthFigures> part =
          measured.stream().filter(figures -> figures.series().equals(series.name())).toList();
      if (!part.isEmpty()) {
        plot.field(LEFT + fields++ * FIELD, series, part);
      }
    }
    int width = LEFT + fields * FIELD;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
        font-family="sans-serif" font-size="11" fill="#333">
        <rect width="100%%" height="100%%" fill="#fff"/>
        <text x="%d" y="14">posts per second, two tasks (dot: heap, ring: RocksDB)</text>
        %s
        </svg>
        """
        .formatted(
            width,
            TOP + HEIGHT + 45,
            width,
            TOP + HEIGHT + 45,
            LEFT,
            String.join("\n", plot.shapes));
  }

  private void field(int left, Series series, List<GrowthFigures> part) {
    int powers = (int) Math.ceil(part.stream().mapToDouble(it -> log(it.size())).max().orElse(1));
    int most = Math.max(1, powers);
    for (int power = FLOOR_POWER; power <= TOP_POWER; power++) {
      double y = y(Math.pow(10, power));
      line(left, y, left + WIDTH, y, "#ddd");
      if (left == LEFT) {
        text(left - 6, y + 4, "end", label(power));
      }
    }
    for (int power = 0; power <= most; power++) {
      double x = left + (double) WIDTH * power / most;
      line(x, TOP, x, TOP + HEIGHT, "#ddd");
      text(x, TOP + HEIGHT + 15, "middle", label(power));
    }
    text(left + WIDTH / 2.0, TOP + HEIGHT + 33, "middle", series.unit());
    dots(left, most, part, false);
    dots(left, most, part, true);
  }

  private void dots(int left, int most, List<GrowthFigures> part, boolean onDisk) {
    StringBuilder path = new StringBuilder();
    for (GrowthFigures figures : part) {
      if (figures.backend().equals("RocksDB") == onDisk) {
        double x = left + WIDTH * log(figures.size()) / most;
        double y = y(Objects.requireNonNull(figures.postsPerSecond()));
        path.append(format("%s%.1f %.1f", path.isEmpty() ? "M" : " L", x, y));
        shapes.add(
            format(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\" stroke=\"#15607a\"/>",
                x, y, onDisk ? "#fff" : "#15607a"));
      }
    }
    if (!path.isEmpty()) {
      shapes.add(0, format("<path d=\"%s\" fill=\"none\" stroke=\"#15607a\"/>", path));
    }
  }

  private void line(double x1, double y1, double x2, double y2, String colour) {
    shapes.add(
        0, format("<path d=\"M%.1f %.1f L%.1f %.1f\" stroke=\"%s\"/>", x1, y1, x2, y2, colour));
  }

  private void text(double x, double y, String anchor, String words) {
    shapes.add(
        format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, words));
  }

  private static double y(double perSecond) {
    double share = (log(perSecond) - FLOOR_POWER) / (TOP_POWER - FLOOR_POWER);
    return TOP + HEIGHT * (1 - Math.min(1, Math.max(0, share)));
  }

  private static double log(double value) {
    return Math.log10(Math.max(1, value));
  }

  /** 1, 10, 100, 1k and so on. */
  private static String label(int power) {
    String unit = power >= 6 ? "M" : power >= 3 ? "k" : "";
    return "1" + "0".repeat(power % 3) + unit;
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
