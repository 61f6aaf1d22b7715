// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import io.outcry.schemas.alerts.Alert;
import java.time.Instant;
import org.apache.flink.api.common.functions.FilterFunction;

/** Lets only what happened since a time be sent: nobody is woken up for yesterday. */
record Recent(Instant since) implements FilterFunction<Alert> {
  @Override
  public boolean filter(Alert alert) {
    return !alert.at().isBefore(since);
  }
}
