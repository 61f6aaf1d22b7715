// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import io.outcry.schemas.alerts.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Did the forecasts of the next hour hold? Of alerts that fired, each revision whose hour passed
 * without an answer and before the end of the run is one forecast.
 */
public final class ForecastCheck {
  private static final Duration HOUR = Duration.ofHours(1);

  /** A forecast, and the posts that came. */
  private static final class Asked {
    private final Instant at;
    private final Alert.Forecast forecast;
    private long posts;

    private Asked(Instant at, Alert.Forecast forecast) {
      this.at = at;
      this.forecast = forecast;
    }

    private boolean held() {
      return posts >= forecast.low() && posts <= forecast.high();
    }
  }

  /** Of a mention what is counted. */
  record HeardMention(String storyId, String voice, Instant createdAt) {}

  private final List<Asked> all = new ArrayList<>();
  private final Map<String, List<Asked>> byStory = new HashMap<>();

  /**
   * @param end of what was heard
   */
  ForecastCheck(Collection<AlertHistory> alerts, Instant end) {
    for (AlertHistory alert : alerts) {
      Instant until = alert.answeredAt().filter(end::isAfter).orElse(end);
      List<Asked> asked = new ArrayList<>();
      for (AlertHistory.Step step : alert.steps()) {
        if (step.nextHour() != null
            && step.status().equals("firing")
            && !step.at().plus(HOUR).isAfter(until)) {
          asked.add(new Asked(step.at(), step.nextHour()));
        }
      }
      all.addAll(asked);
      Set<String> stories = new HashSet<>(alert.latest().mergedFrom());
      stories.add(alert.latest().storyId());
      stories.forEach(story -> byStory.put(story, asked));
    }
  }

  /** Whether there is anything to count mentions for. */
  boolean asks() {
    return !all.isEmpty();
  }

  void add(HeardMention mention) {
    if (mention.storyId() == null || "company".equals(mention.voice())) {
      return;
    }
    for (Asked asked : byStory.getOrDefault(mention.storyId(), List.of())) {
      boolean inTheHour =
          mention.createdAt().isAfter(asked.at)
              && !mention.createdAt().isAfter(asked.at.plus(HOUR));
      asked.posts += inTheHour ? 1 : 0;
    }
  }

  /** How many forecasts could be checked. */
  public long checked() {
    return all.size();
  }

  /** How many of them had the posts that came within their bounds. */
  public long held() {
    return all.stream().filter(Asked::held).count();
  }
}
