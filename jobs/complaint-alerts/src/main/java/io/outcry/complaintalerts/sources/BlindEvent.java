// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.sources;

import io.outcry.complaintalerts.order.Timed;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An alert, or what was noticed about a network. Of the same moment the networks come first. Also
 * in state, while it waits for its turn.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 *
 * @param status null where it is an alert
 */
public record BlindEvent(@Nullable SourceStatus status, @Nullable Alert alert) implements Timed {
  static BlindEvent of(SourceStatus status) {
    return new BlindEvent(status, null);
  }

  static BlindEvent of(Alert alert) {
    return new BlindEvent(null, alert);
  }

  /** One key for all: every alert must know of every network. */
  String key() {
    return "";
  }

  @Override
  public long atMillis() {
    return status != null
        ? status.noticed().toEpochMilli()
        : Objects.requireNonNull(alert).at().toEpochMilli();
  }

  @Override
  public boolean movesTime() {
    return status == null;
  }

  @Override
  public String tieBreak() {
    return status != null
        ? "1 " + status
        : "2 %s %010d".formatted(Objects.requireNonNull(alert).alertId(), alert.revision());
  }
}
