// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import io.outcry.schemas.alerts.Alert;

/**
 * A further alert in a message. Also in state, as a part of {@link OutgoingMessage}.
 *
 * <p>Evolution: as {@link OutgoingMessage}.
 */
public record JoinedAlert(
    String alertId, int revision, String status, String reason, String severity) {

  static JoinedAlert of(Alert alert) {
    return new JoinedAlert(
        alert.alertId(), alert.revision(), alert.status(), alert.reason(), alert.severity());
  }
}
