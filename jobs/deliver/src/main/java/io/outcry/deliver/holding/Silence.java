// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.holding;

import io.outcry.schemas.alerts.Alert;

/** Whether somebody asked for silence about an alert, and until when. */
final class Silence {
  static final String REASON = "silenced";

  private Silence() {}

  static boolean holds(Alert alert, long nowMillis) {
    return alert.silenced() && nowMillis < endsMillis(alert);
  }

  /** Epoch milliseconds; {@link Long#MAX_VALUE} where only a later revision can tell. */
  static long endsMillis(Alert alert) {
    return Long.MAX_VALUE;
  }
}
