// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import io.outcry.launcher.report.facts.BrandFacts;
import io.outcry.launcher.report.facts.StoryTrace;
import io.outcry.launcher.report.facts.Timeline;
import io.outcry.schemas.stories.StoryChange;
import java.util.Locale;

/** One brand: its timeline and the complaints that came furthest above its ordinary. */
final class BrandSection {
  private static final double LEAST_SCORE = 0;

  private final BrandFacts brand;

  BrandSection(BrandFacts brand) {
    this.brand = brand;
  }

  void write(Html html) {
    Timeline timeline = brand.timeline();
    html.open("section", "class", "brand");
    html.open("h3").theirs(brand.name()).close();
    html.element(
        "p",
        "%s, %s negative, %s"
            .formatted(
                Wording.count(timeline.mentions(), "mention", "mentions"),
                Wording.percent(timeline.negativeShare()),
                Wording.countOrNo(brand.alerts().size(), "alert", "alerts")),
        "class",
        "sub");
    if (timeline.mentions() > 0) {
      new TimelineFigure(brand).write(html);
    }
    PulseLines.write(html, brand);
    if (!brand.stories().isEmpty()) {
      stories(html);
    }
    html.close();
  }

  private void stories(Html html) {
    html.element("h4", "Complaints that went furthest").open("ol", "class", "stories");
    for (StoryTrace story : brand.stories()) {
      story(html, story);
    }
    html.close();
  }

  private void story(Html html, StoryTrace story) {
    StoryChange hottest = story.hottest();
    html.open("li").open("p", "class", "title");
    html.theirs(PlainText.line(story.latest().title(), 160)).close();
    html.open("div", "class", "track", "aria-hidden", "true");
    double from = brand.timeline().position(story.opened());
    double to = brand.timeline().position(story.lastGrowth());
    String place =
        String.format(Locale.ROOT, "left:%.2f%%;width:%.2f%%", 100 * from, 100 * (to - from));
    boolean alerted = story.latest().alertId() != null;
    html.open("i", "class", alerted ? "alerted" : "quiet", "style", place).close().close();
    html.element("p", odds(story, hottest), "class", "by").close();
  }

  private String odds(StoryTrace story, StoryChange hottest) {
    StoryChange latest = story.latest();
    String size =
        "%s · %s by %s · heat %s, ordinary %s"
            .formatted(
                Wording.dayAndClock(story.opened()),
                Wording.count(latest.posts(), "post", "posts"),
                Wording.count(latest.authors(), "person", "people"),
                Wording.decimal(hottest.heat()),
                Wording.decimal(hottest.expectedHeat()));
    String rate =
        hottest.score() <= LEAST_SCORE
            ? " · nothing unusual"
            : " · %s a week get this far".formatted(perWeek(hottest.perWeek()));
    String end = latest.alertId() != null ? " · alerted" : latest.answered() ? " · answered" : "";
    return size + rate + end;
  }

  private static String perWeek(double rate) {
    return rate < 0.01
        ? "fewer than 0.01"
        : String.format(Locale.ROOT, rate < 1 ? "%.2f" : "%.1f", rate);
  }
}
