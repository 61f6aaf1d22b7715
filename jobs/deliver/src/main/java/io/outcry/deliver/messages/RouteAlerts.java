// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.WebhookBody;
import io.outcry.schemas.json.Json;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** What may go to a receiver, as the message that it gets. */
public final class RouteAlerts implements FlatMapFunction<Dispatch, OutgoingMessage> {
  public static final String UID = "deliver-route";
  private static final long serialVersionUID = 1;

  @Override
  public void flatMap(Dispatch dispatch, Collector<OutgoingMessage> out) {
    Alert alert = dispatch.alert();
    out.collect(
        new OutgoingMessage(
            dispatch.receiverId(),
            alert.alertId(),
            alert.revision(),
            alert.status(),
            alert.reason(),
            alert.severity(),
            dispatch.onlyIfKnown(),
            body(alert),
            dispatch.cause()));
  }

  private static String body(Alert alert) {
    return Json.line(new WebhookBody<>("alert." + alert.status(), alert.at(), alert));
  }
}
