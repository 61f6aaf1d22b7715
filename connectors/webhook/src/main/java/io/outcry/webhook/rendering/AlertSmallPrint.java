// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import io.outcry.schemas.alerts.Alert;

/** The details of an alert, which come last. */
final class AlertSmallPrint {
  private static final int LINE = 600;

  private AlertSmallPrint() {}

  static String state(Alert alert) {
    StringBuilder state = new StringBuilder();
    state.append(alert.status()).append(" (").append(alert.reason()).append(")");
    state.append(" · urgency ").append(alert.urgency());
    state.append(" · severity ").append(alert.severity());
    if (alert.acknowledged() != null) {
      state.append(" · taken by ").append(alert.acknowledged().by());
    }
    if (alert.owner() != null) {
      state.append(" · owner ").append(alert.owner());
    }
    state.append(" · ").append(PlainText.time(alert.at()));
    state.append(" · ").append(alert.alertId()).append(" revision ").append(alert.revision());
    return PlainText.line(state.toString(), LINE);
  }

  static String why(Alert alert) {
    String why = String.join("; ", alert.severityWhy());
    String severity = "Severity " + alert.severity();
    return PlainText.line(why.isEmpty() ? severity : severity + ": " + why, LINE);
  }
}
