// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import io.outcry.schemas.alerts.Alert;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All revisions of one alert. Of the earlier ones only the course is kept, not the texts, since a
 * later revision may have taken a text back.
 */
public final class AlertHistory {
  /** One revision in short. */
  public record Step(
      int revision,
      Instant at,
      String status,
      String reason,
      String severity,
      long posts,
      double heat) {}

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
            alert.severity(),
            alert.spread().posts(),
            alert.spread().heat()));
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

  /** The revision with the greatest heat. */
  public Step hottest() {
    return steps.values().stream().max(Comparator.comparingDouble(Step::heat)).orElseThrow();
  }
}
