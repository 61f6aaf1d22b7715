// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import io.outcry.schemas.alerts.Alert;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All revisions of one alert. Of the earlier ones only the course is kept, not the texts, since a
 * later revision may have taken a text back.
 */
public final class AlertHistory {
  /**
   * One revision in short.
   *
   * @param odds how rare the story was, in words
   * @param explanation the same with its numbers; like all of this without the text of a post
   */
  public record Step(
      int revision,
      Instant at,
      String status,
      String reason,
      long posts,
      double heat,
      double perWeek,
      String odds,
      String explanation,
      List<Alert.Operand> arithmetic,
      Alert.@Nullable Forecast nextHour) {}

  private final SortedMap<Integer, Step> steps = new TreeMap<>();
  private Alert latest;

  AlertHistory(Alert first) {
    latest = first;
    add(first);
  }

  /** Adds a revision; one that was there before is replaced, since alerts are at least once. */
  void add(Alert alert) {
    steps.put(
        alert.revision(),
        new Step(
            alert.revision(),
            alert.at(),
            alert.status(),
            alert.reason(),
            alert.spread().posts(),
            alert.spread().heat(),
            alert.spread().perWeek(),
            alert.headline().odds(),
            alert.explanation(),
            alert.arithmetic(),
            alert.spread().nextHour()));
    latest = alert.revision() >= latest.revision() ? alert : latest;
  }

  public Alert latest() {
    return latest;
  }

  /** In order of revision. */
  public Collection<Step> steps() {
    return steps.values();
  }

  public Instant raisedAt() {
    return steps.values().iterator().next().at();
  }

  /** When the company first answered. */
  public Optional<Instant> answeredAt() {
    return steps.values().stream()
        .filter(step -> step.status().equals("answered"))
        .map(Step::at)
        .findFirst();
  }

  /** The revision whose story was the least ordinary; of equal ones the first. */
  public Step rarest() {
    return steps.values().stream().min(Comparator.comparingDouble(Step::perWeek)).orElseThrow();
  }
}
