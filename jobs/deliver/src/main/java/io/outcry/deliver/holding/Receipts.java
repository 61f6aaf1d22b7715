// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.holding;

import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.Delivery;
import java.time.Instant;
import org.apache.flink.util.OutputTag;

/** Receipts of what did not go to a receiver. */
public final class Receipts {
  /** By this way they leave the operators that hold back. */
  public static final OutputTag<Delivery> TAG = new OutputTag<>("receipts") {};

  private Receipts() {}

  public static Delivery of(
      Alert alert, String receiver, String outcome, String reason, Instant at) {
    return new Delivery(
        alert.alertId(),
        alert.revision(),
        receiver,
        1,
        outcome,
        reason,
        null,
        at,
        0,
        alert.alertId() + "." + alert.revision());
  }
}
