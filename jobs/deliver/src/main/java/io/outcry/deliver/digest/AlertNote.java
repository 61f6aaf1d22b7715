// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import io.outcry.schemas.alerts.Alert;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a digest keeps of one alert.
 *
 * <p>Evolution: as {@link DigestMemory}.
 *
 * @param revision the newest
 * @param firedAtMillis of its first revision
 * @param firedBecause the reason of that
 * @param risk kinds
 * @param account of the company that answered first; null for none, or where it is not known
 * @param answeredAtMillis 0 for never
 * @param afterSeconds from the first post to that; -1 where it is not known
 * @param silencedAtMillis of the first revision that was silenced; 0 for none
 */
public record AlertNote(
    String alertId,
    String storyId,
    String brand,
    String title,
    int revision,
    long firedAtMillis,
    String firedBecause,
    long lastAtMillis,
    String severity,
    String status,
    String reason,
    boolean shadow,
    List<String> risk,
    @Nullable String account,
    long answeredAtMillis,
    long afterSeconds,
    List<String> tone,
    boolean spreadAfterAnswer,
    long silencedAtMillis) {

  /** The note after one more revision; one that is older changes nothing but the first. */
  static AlertNote of(@Nullable AlertNote known, Alert alert) {
    if (known != null && alert.revision() < known.revision) {
      return known;
    }
    long at = alert.at().toEpochMilli();
    Alert.Response first = alert.responses().isEmpty() ? null : alert.responses().get(0);
    boolean answeredNow = alert.status().equals("answered") || alert.answered().is();
    long answeredAt =
        first != null
            ? first.at().toEpochMilli()
            : known != null && known.answeredAtMillis > 0
                ? known.answeredAtMillis
                : answeredNow ? at : 0;
    return new AlertNote(
        alert.alertId(),
        alert.storyId(),
        alert.brand().id(),
        alert.title(),
        alert.revision(),
        known == null ? at : known.firedAtMillis,
        known == null ? alert.reason() : known.firedBecause,
        at,
        alert.severity(),
        alert.status(),
        alert.reason(),
        alert.rule().mode().equals("shadow"),
        new ArrayList<>(alert.risk().stream().map(Alert.Risk::kind).distinct().toList()),
        first == null ? null : first.account(),
        answeredAt,
        first == null ? -1 : first.afterSeconds(),
        first == null ? new ArrayList<>() : new ArrayList<>(first.tone()),
        (known != null && known.spreadAfterAnswer)
            || alert.reason().equals("answered-but-spreading"),
        known != null && known.silencedAtMillis > 0
            ? known.silencedAtMillis
            : alert.silenced() ? at : 0);
  }

  /** What came of the answer. */
  String outcome() {
    if (status.equals("resolved")) {
      return switch (reason) {
        case "cooled", "closed" -> reason;
        default -> "faded";
      };
    }
    return spreadAfterAnswer || status.equals("firing") ? "still-spreading" : "too-early";
  }

  boolean retracted() {
    return status.equals("retracted");
  }
}
