// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import io.outcry.launcher.report.facts.AlertHistory;
import io.outcry.launcher.report.facts.BrandFacts;
import io.outcry.launcher.report.facts.Timeline;
import io.outcry.launcher.report.facts.Timeline.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Mentions of a brand over time, the negative part in colour, with alerts and answers on it. */
final class TimelineFigure {
  private static final int HEIGHT = 100;
  private static final int DAY_LABELS = 7;

  private final BrandFacts brand;
  private final Timeline timeline;

  TimelineFigure(BrandFacts brand) {
    this.brand = brand;
    timeline = brand.timeline();
  }

  void write(Html html) {
    html.open("figure", "class", "timeline");
    html.element(
        "p", "most: " + Wording.count(timeline.busiest()) + " in " + bucket(), "class", "scale");
    html.open("div", "class", "plot");
    bars(html);
    for (AlertHistory alert : brand.alerts()) {
      marks(html, alert);
    }
    html.close();
    axis(html);
    legend(html);
    html.close();
  }

  private void bars(Html html) {
    int width = Math.max(1, timeline.buckets().size());
    html.open(
        "svg",
        "viewBox",
        "0 0 " + width + " " + HEIGHT,
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-label",
        description());
    html.open("path", "class", "all", "d", path(Bucket::mentions)).close();
    html.open("path", "class", "negative", "d", path(Bucket::negative)).close();
    html.close();
  }

  private interface Height {
    double of(Bucket bucket);
  }

  private String path(Height height) {
    StringBuilder path = new StringBuilder();
    double scale = (HEIGHT - 14.0) / Math.max(1, timeline.busiest());
    List<Bucket> buckets = timeline.buckets();
    for (int i = 0; i < buckets.size(); i++) {
      double up = height.of(buckets.get(i)) * scale;
      if (up > 0.05) {
        path.append(String.format(Locale.ROOT, "M%d.1 %dv-%.1fh.8v%.1fz", i, HEIGHT, up, up));
      }
    }
    return path.toString();
  }

  private void marks(Html html, AlertHistory alert) {
    String title = alert.latest().headline().title();
    mark(html, alert, "alert", "!", alert.raisedAt(), "Alert: " + title);
    alert.answeredAt().ifPresent(at -> mark(html, alert, "answer", "✓", at, "Answered: " + title));
  }

  private void mark(
      Html html, AlertHistory alert, String kind, String sign, Instant at, String title) {
    String label = PlainText.line(title, 90) + ", " + Wording.dayAndClock(at);
    html.element(
        "a",
        sign,
        "class",
        "mark " + kind,
        "style",
        left(at),
        "href",
        "#" + AlertCard.anchor(alert),
        "title",
        label,
        "aria-label",
        label);
  }

  private void axis(Html html) {
    html.open("div", "class", "axis", "aria-hidden", "true");
    Duration span = Duration.between(timeline.from(), timeline.to());
    boolean oneDay = span.compareTo(Duration.ofHours(36)) <= 0;
    long step = span.toMillis() / DAY_LABELS;
    long grain = oneDay ? Duration.ofHours(1).toMillis() : Duration.ofDays(1).toMillis();
    long every = Math.max(grain, (step + grain - 1) / grain * grain);
    long first = (timeline.from().toEpochMilli() + every - 1) / every * every;
    for (long at = first; at < timeline.to().toEpochMilli(); at += every) {
      Instant moment = Instant.ofEpochMilli(at);
      if (timeline.position(moment) < 0.93) {
        String label = oneDay ? Wording.clock(moment) : Wording.day(moment);
        html.element("span", label, "style", left(moment));
      }
    }
    html.close();
  }

  private void legend(Html html) {
    html.open("figcaption");
    legend(html, "all", "mentions");
    legend(html, "negative", "of them negative");
    if (!brand.alerts().isEmpty()) {
      legend(html, "alert", "alert");
      legend(html, "answer", "answered");
    }
    html.close();
  }

  private static void legend(Html html, String kind, String text) {
    html.open("span", "class", "key");
    html.open("i", "class", kind).close();
    html.text(text).close();
  }

  private String description() {
    return String.format(
        Locale.ROOT,
        "%s: %s from %s to %s, %s negative, at most %d in %s, %s",
        brand.name(),
        Wording.count(timeline.mentions(), "mention", "mentions"),
        Wording.dayAndClock(timeline.from()),
        Wording.dayAndClock(timeline.to()),
        Wording.percent(timeline.negativeShare()),
        timeline.busiest(),
        bucket(),
        Wording.countOrNo(brand.alerts().size(), "alert", "alerts"));
  }

  private String bucket() {
    Duration size = timeline.bucket();
    if (size.equals(Duration.ofHours(1))) {
      return "an hour";
    }
    return size.equals(Duration.ofDays(1)) ? "a day" : Wording.span(size);
  }

  private String left(Instant at) {
    return String.format(Locale.ROOT, "left:%.2f%%", 100 * timeline.position(at));
  }
}
