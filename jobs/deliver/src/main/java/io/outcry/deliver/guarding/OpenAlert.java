// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.guarding;

import io.outcry.schemas.alerts.Alert;
import java.util.List;

/**
 * What {@link Inhibition} looks at. Of an alert that a receiver has and that is not over also under
 * the state name {@code open-v1}; map key: alertId.
 *
 * <p>Evolution: components may be added if null or 0 is honest for an alert that is open already.
 *
 * @param competitors that have the same trouble, by the alert
 * @param blind whether a network was not heard meanwhile
 */
public record OpenAlert(String brand, List<String> competitors, String severity, boolean blind) {

  static OpenAlert of(Alert alert) {
    return new OpenAlert(
        alert.brand().id(), alert.competitorsAlso(), alert.severity(), !alert.blind().isEmpty());
  }
}
