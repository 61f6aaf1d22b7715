// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import io.outcry.launcher.report.facts.AlertHistory;
import io.outcry.launcher.report.facts.StoryTrace;
import io.outcry.launcher.report.facts.StoryTrace.Point;
import io.outcry.schemas.alerts.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How hot a story became, beside what an ordinary story of the brand reaches. */
final class HeatFigure {
  private static final double WIDTH = 100;
  private static final double HEIGHT = 60;

  private final AlertHistory history;
  private final Alert alert;
  private final List<Point> points;
  private final double top;
  private final Instant from;
  private final Instant to;

  HeatFigure(AlertHistory history, @Nullable StoryTrace trace) {
    this.history = history;
    alert = history.latest();
    points = points(history, trace);
    from = points.get(0).at();
    Instant last = points.get(points.size() - 1).at();
    to = last.isAfter(from) ? last : from.plus(Duration.ofMinutes(1));
    double hottest = points.stream().mapToDouble(Point::heat).max().orElse(0);
    top = 1.12 * Math.max(1, Math.max(hottest, alert.spread().expectedHeat()));
  }

  void write(Html html) {
    double expected = alert.spread().expectedHeat();
    double hottest = points.stream().mapToDouble(Point::heat).max().orElse(0);
    html.open("figure", "class", "heat");
    html.element("p", "heat, at most " + Wording.decimal(hottest), "class", "scale");
    html.open("div", "class", "plot");
    html.open(
        "svg",
        "viewBox",
        "0 0 100 60",
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-label",
        "Heat of the story, at most %s; an ordinary story of %s reaches %s"
            .formatted(Wording.decimal(hottest), alert.brand().name(), Wording.decimal(expected)));
    html.open("path", "class", "area", "d", curve() + closing()).close();
    html.open("path", "class", "curve", "d", curve()).close();
    html.open("path", "class", "norm", "d", norm(expected)).close();
    html.close();
    mark(html, "alert", "!", "Alert", Optional.of(history.raisedAt()));
    mark(html, "answer", "✓", "Answered", history.answeredAt());
    html.close();
    ends(html);
    html.open("figcaption").open("span", "class", "key").open("i", "class", "norm").close();
    html.text("an ordinary story of " + alert.brand().name() + ": " + Wording.decimal(expected));
    html.close().close().close();
  }

  private static List<Point> points(AlertHistory history, @Nullable StoryTrace trace) {
    List<Point> points = new ArrayList<>();
    points.add(new Point(history.latest().timing().firstPostAt(), 0));
    if (trace != null) {
      points.addAll(trace.points());
    }
    history.steps().forEach(step -> points.add(new Point(step.at(), step.heat())));
    points.sort(Comparator.comparing(Point::at));
    return points;
  }

  private String curve() {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(
          String.format(
              Locale.ROOT,
              "%s%.2f %.2f",
              path.isEmpty() ? "M" : "L",
              x(point.at()),
              y(point.heat())));
    }
    return path.toString();
  }

  private String closing() {
    return String.format(Locale.ROOT, "L%.2f %.0fL%.2f %.0fZ", WIDTH, HEIGHT, x(from), HEIGHT);
  }

  private String norm(double expected) {
    return String.format(Locale.ROOT, "M0 %.2fH%.0f", y(expected), WIDTH);
  }

  private double x(Instant at) {
    double whole = Duration.between(from, to).toMillis();
    return WIDTH * Duration.between(from, at).toMillis() / whole;
  }

  private double y(double heat) {
    return HEIGHT * (1 - heat / top);
  }

  private void mark(Html html, String kind, String sign, String word, Optional<Instant> at) {
    at.ifPresent(
        moment -> {
          String label = word + ", " + Wording.dayAndClock(moment);
          String left = String.format(Locale.ROOT, "left:%.2f%%", Math.min(WIDTH, x(moment)));
          html.element(
              "span",
              sign,
              "class",
              "mark " + kind,
              "style",
              left,
              "title",
              label,
              "role",
              "img",
              "aria-label",
              label);
        });
  }

  private void ends(Html html) {
    html.open("div", "class", "ends", "aria-hidden", "true");
    html.element("span", Wording.dayAndClock(from));
    html.element("span", Wording.dayAndClock(to));
    html.close();
  }
}
