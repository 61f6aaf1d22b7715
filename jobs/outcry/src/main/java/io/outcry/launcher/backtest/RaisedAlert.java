// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.backtest;

import io.outcry.deliver.routes.Severity;
import io.outcry.schemas.alerts.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An alert of one run, from its first revision to its last.
 *
 * @param at when it first fired, event time
 * @param severity the highest that it reached
 * @param reason of its first revision
 * @param kind of its story at the last revision
 * @param status of its last revision
 * @param posts of its last revision
 * @param people of its last revision
 * @param perWeek the rarest that it was told to be, stories a week
 * @param terms words that are typical of it
 */
record RaisedAlert(
    String alertId,
    String brand,
    String storyId,
    String title,
    Instant at,
    String severity,
    String reason,
    String kind,
    String status,
    long posts,
    long people,
    double perWeek,
    Instant firstPostAt,
    Instant lastPostAt,
    List<String> terms) {
  static RaisedAlert of(Alert first) {
    return new RaisedAlert(
        first.alertId(),
        first.brand().id(),
        first.storyId(),
        first.title(),
        first.at(),
        first.severity(),
        first.reason(),
        first.storyKind(),
        first.status(),
        first.spread().posts(),
        first.spread().authors(),
        first.spread().perWeek(),
        first.timing().firstPostAt(),
        first.timing().lastPostAt(),
        List.copyOf(first.terms()));
  }

  /** With a later revision; its texts hold, since an earlier text may have been taken back. */
  RaisedAlert with(Alert later) {
    boolean worse = Severity.rank(later.severity()) > Severity.rank(severity);
    return new RaisedAlert(
        alertId,
        brand,
        storyId,
        later.title(),
        at,
        worse ? later.severity() : severity,
        reason,
        later.storyKind(),
        later.status(),
        later.spread().posts(),
        later.spread().authors(),
        Math.min(perWeek, later.spread().perWeek()),
        later.timing().firstPostAt(),
        later.timing().lastPostAt(),
        List.copyOf(later.terms()));
  }

  /** How much earlier this one fired, minutes; negative if it fired later. */
  double minutesBefore(RaisedAlert other) {
    return Duration.between(at, other.at).toMillis() / 60_000.0;
  }

  boolean runsBeside(RaisedAlert other) {
    return !firstPostAt.isAfter(other.lastPostAt) && !other.firstPostAt.isAfter(lastPostAt);
  }
}
