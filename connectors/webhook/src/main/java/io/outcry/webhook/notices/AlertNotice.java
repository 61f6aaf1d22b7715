// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.notices;

import io.outcry.schemas.alerts.Alert;
import java.time.Instant;

/**
 * One revision of an alert.
 *
 * @param drill see {@link Notice#drill}
 */
public record AlertNotice(Alert alert, boolean drill) implements Notice {

  @Override
  public String type() {
    return "alert." + alert.status();
  }

  @Override
  public Instant at() {
    return alert.at();
  }

  @Override
  public String id() {
    return alert.alertId() + "." + alert.revision();
  }
}
