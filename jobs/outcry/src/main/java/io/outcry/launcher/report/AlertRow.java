// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report;

import io.outcry.launcher.report.facts.AlertHistory;
import io.outcry.schemas.alerts.Alert;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert in the report for machines.
 *
 * @param title of its newest revision
 * @param account that answered first
 * @param afterSeconds from the first post to that answer
 * @param life its revisions in order
 */
record AlertRow(
    String alertId,
    String brand,
    String title,
    Instant raisedAt,
    String status,
    String reason,
    String severity,
    long posts,
    long people,
    @Nullable String account,
    @Nullable Long afterSeconds,
    List<String> tones,
    List<Step> life) {

  record Step(int revision, Instant at, String status, String reason) {}

  static AlertRow of(AlertHistory history) {
    Alert latest = history.latest();
    Alert.Response first = latest.responses().isEmpty() ? null : latest.responses().get(0);
    return new AlertRow(
        latest.alertId(),
        latest.brand().id(),
        latest.title(),
        history.raisedAt(),
        latest.status(),
        latest.reason(),
        latest.severity(),
        latest.spread().posts(),
        latest.spread().authors(),
        first == null ? null : first.account(),
        first == null ? null : first.afterSeconds(),
        first == null ? List.of() : first.tone(),
        history.steps().stream()
            .map(it -> new Step(it.revision(), it.at(), it.status(), it.reason()))
            .toList());
  }
}
