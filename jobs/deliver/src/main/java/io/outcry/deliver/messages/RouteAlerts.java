// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import io.outcry.deliver.routes.Routes;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.WebhookBody;
import io.outcry.schemas.json.Json;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * An alert to one message per receiver. What takes an alert back goes to all receivers, marked: who
 * had an earlier revision gets it, whatever the routes say by now. {@code mode: shadow} sends
 * nothing.
 */
public final class RouteAlerts implements FlatMapFunction<Alert, OutgoingMessage> {
  public static final String UID = "deliver-route";
  private static final long serialVersionUID = 1;

  private final List<String> receivers;
  private final Routes routes;

  public RouteAlerts(List<String> receivers, Routes routes) {
    this.receivers = List.copyOf(receivers);
    this.routes = routes;
  }

  @Override
  public void flatMap(Alert alert, Collector<OutgoingMessage> out) {
    if (alert.rule().mode().equals("shadow")) {
      return;
    }
    List<String> routed = routes.receiversOf(alert);
    List<String> asked = takesBack(alert) ? receivers : routed;
    String body = asked.isEmpty() ? "" : body(alert);
    for (String receiver : asked) {
      out.collect(
          new OutgoingMessage(
              receiver,
              alert.alertId(),
              alert.revision(),
              alert.status(),
              alert.reason(),
              alert.severity(),
              !routed.contains(receiver),
              body));
    }
  }

  private static boolean takesBack(Alert alert) {
    return !alert.status().equals("firing") || alert.reason().equals("redacted");
  }

  private static String body(Alert alert) {
    return Json.line(new WebhookBody<>("alert." + alert.status(), alert.at(), alert));
  }
}
