// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.alerts.Remark;
import io.outcry.domain.alerts.Urgency;
import io.outcry.domain.rule.Severity;
import io.outcry.domain.rule.SpreadReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an alert: what became of it, why, and the story as it stood then.
 *
 * @param alertId derived from brand and story, so that retries and replays give the same one
 * @param revision from 1
 * @param acknowledged who acknowledged it; null as long as nobody did
 * @param dangers kinds of risk that raise its severity by one level
 */
public record AlertRevision(
    String alertId,
    int revision,
    AlertStatus status,
    AlertReason reason,
    Urgency urgency,
    Severity severity,
    long atMillis,
    StoryView story,
    @Nullable Remark acknowledged,
    List<String> dangers) {
  /** The severity by rarity, one level up for a risk. */
  public static Severity severity(SpreadReading reading, List<String> dangers) {
    return dangers.isEmpty() ? reading.severity() : reading.severity().oneUp();
  }
}
