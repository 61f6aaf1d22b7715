// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.deliver.messages.Alerts;
import io.outcry.schemas.ExampleAlert;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lines of a run that never was; hours count from the start of the span. */
final class Told {
  static final Instant FROM = Instant.parse("2026-01-05T00:00:00Z");
  static final DigestSpan DAY = new DigestSpan(DigestSpan.DAY, FROM, FROM.plus(Duration.ofDays(1)));

  private Told() {}

  static Instant at(double hours) {
    return FROM.plusMillis((long) (hours * 3_600_000));
  }

  /** A complaint at its bar of one a week. */
  static StoryChange story(String id, double hours, long posts, Consumer<ObjectNode> changes) {
    String brand = id.substring(0, id.indexOf(':'));
    String line =
        """
        {"storyId":"%s","brand":"%s","at":"%s","change":"hotter","kind":"complaint",
         "title":"title of %1$s","terms":["word of %1$s"],"questions":[],"networks":["x"],
         "languages":["en"],"firstPost":"%s","posts":%d,"authors":%5$d,"heat":%5$d,
         "expectedHeat":1,"score":1,"perWeek":30,"complaint":0.8,"heldBy":"below-bar",
         "rule":{"falseAlarmsPerWeek":1,"minAuthors":5},"risk":[]}\
        """
            .formatted(id, brand, at(hours), id.substring(brand.length() + 1), posts);
    return ExampleAlert.made(
        line, StoryChange.class, json -> changes.accept(json.put("returnWeeks", 1 / 30.0)));
  }

  static StoryChange story(String id, double hours, long posts) {
    return story(id, hours, posts, json -> {});
  }

  static Alert alert(int revision, double hours, String status, String reason) {
    return Alerts.with(
        json ->
            json.put("revision", revision)
                .put("at", at(hours).toString())
                .put("status", status)
                .put("reason", reason));
  }

  static Delivery receipt(double hours, String outcome, @Nullable String reason) {
    return new Delivery(
        "a_acme_5f0c", 1, "desk", 1, outcome, reason, null, at(hours), 1, "a_acme_5f0c.1");
  }

  static BrandWindow window(double hours, int revision, long mentions, long complaints) {
    String line =
        """
        {"brand":"acme","start":"%s","end":"%s","size":"PT5M","revision":%d,"mentions":%d,
         "authors":%4$d,"complaints":%d,"originals":%4$d,"perNetwork":{}}\
        """
            .formatted(at(hours), at(hours).plusSeconds(300), revision, mentions, complaints);
    return ExampleAlert.made(line, BrandWindow.class, json -> {});
  }
}
