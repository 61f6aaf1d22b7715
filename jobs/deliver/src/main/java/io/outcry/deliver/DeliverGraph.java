// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver;

import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.deliver.messages.RouteAlerts;
import io.outcry.deliver.routes.Routes;
import io.outcry.deliver.sending.SendAlerts;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.Delivery;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Job 3 from top to bottom: alerts, messages, receipts. */
public final class DeliverGraph {
  private DeliverGraph() {}

  /** Alert revisions must come in order per alert; what comes twice is dropped or told apart. */
  public static SingleOutputStreamOperator<Delivery> wire(
      DataStream<Alert> alerts, DeliverSettings settings) {
    return alerts
        .flatMap(new RouteAlerts(settings.receivers(), new Routes(settings.routes())))
        .name("Route alerts")
        .uid(RouteAlerts.UID)
        .keyBy(OutgoingMessage::receiverId)
        .transform(
            "Send alerts",
            TypeInformation.of(Delivery.class),
            SendAlerts.factory(settings.receivers(), settings.graceMillis()))
        .uid(SendAlerts.UID);
  }
}
