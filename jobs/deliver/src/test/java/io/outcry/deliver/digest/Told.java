// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.deliver.messages.Alerts;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    ObjectNode line = Json.mapper().valueToTree(plain(id, hours, posts));
    changes.accept(line);
    try {
      return Json.mapper().treeToValue(line, StoryChange.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static StoryChange story(String id, double hours, long posts) {
    return plain(id, hours, posts);
  }

  private static StoryChange plain(String id, double hours, long posts) {
    return new StoryChange(
        id,
        id.substring(0, id.indexOf(':')),
        at(hours),
        "hotter",
        "complaint",
        "title of " + id,
        List.of("word of " + id),
        List.of(),
        List.of("x"),
        List.of("en"),
        id.substring(id.indexOf(':') + 1),
        posts,
        posts,
        posts,
        1,
        1,
        30,
        1 / 30.0,
        null,
        0.8,
        0,
        false,
        null,
        null,
        null,
        "below-bar",
        new StoryChange.Rule(1, 5),
        List.of(),
        null,
        null,
        null,
        null,
        null);
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
    return new BrandWindow(
        "acme",
        at(hours),
        at(hours).plusSeconds(300),
        "PT5M",
        revision,
        mentions,
        mentions,
        null,
        null,
        complaints,
        null,
        mentions,
        0,
        0,
        0,
        0,
        0,
        false,
        0,
        Map.of(),
        0,
        null);
  }
}
