// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.notices;

import io.outcry.schemas.alerts.Alert;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Several alerts of one brand in one message, for formats that people read and that cannot be
 * edited later.
 *
 * @param alerts at least one, the most urgent first
 * @param drill see {@link Notice#drill}
 */
public record AlertsNotice(List<Alert> alerts, boolean drill) implements Notice {

  /**
   * @throws IllegalArgumentException if there is no alert, or one of another brand
   */
  public AlertsNotice {
    alerts = List.copyOf(alerts);
    if (alerts.stream().map(it -> it.brand().id()).distinct().count() != 1) {
      throw new IllegalArgumentException("Alerts of one brand go into one message");
    }
  }

  @Override
  public String type() {
    return "alert." + alerts.get(0).status();
  }

  /** That of the latest. */
  @Override
  public Instant at() {
    return alerts.stream().map(Alert::at).max(Comparator.naturalOrder()).orElseThrow();
  }

  @Override
  public String id() {
    return alerts.get(0).alertId() + "." + alerts.get(0).revision() + "+" + (alerts.size() - 1);
  }
}
