// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import io.outcry.deliver.routes.Routes;
import io.outcry.schemas.alerts.Alert;
import io.outcry.webhook.notices.AlertNotice;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.rendering.Rendering;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * An alert to one message per receiver. What takes an alert back goes to all receivers, marked: who
 * had an earlier revision gets it, whatever the routes say by now. {@code mode: shadow} sends
 * nothing.
 */
public final class RouteAlerts implements FlatMapFunction<Alert, OutgoingMessage> {
  public static final String UID = "deliver-route";
  private static final long serialVersionUID = 1;

  private final List<Receiver> receivers;
  private final Routes routes;

  public RouteAlerts(List<Receiver> receivers, Routes routes) {
    this.receivers = List.copyOf(receivers);
    this.routes = routes;
  }

  @Override
  public void flatMap(Alert alert, Collector<OutgoingMessage> out) {
    if (alert.rule().mode().equals("shadow")) {
      return;
    }
    List<String> routed = routes.receiversOf(alert);
    AlertNotice notice = new AlertNotice(alert, false);
    for (Receiver receiver : receivers) {
      boolean isRouted = routed.contains(receiver.id());
      if (isRouted || takesBack(alert)) {
        String body = Rendering.of(receiver).body(notice);
        out.collect(
            new OutgoingMessage(
                receiver.id(),
                alert.alertId(),
                alert.revision(),
                alert.status(),
                alert.reason(),
                alert.severity(),
                !isRouted,
                body,
                fallbackBody(receiver, notice, body)));
      }
    }
  }

  private @Nullable String fallbackBody(Receiver receiver, AlertNotice notice, String body) {
    return receivers.stream()
        .filter(it -> it.id().equals(receiver.fallback()))
        .map(it -> Rendering.of(it).body(notice))
        .filter(it -> !it.equals(body))
        .findFirst()
        .orElse(null);
  }

  private static boolean takesBack(Alert alert) {
    return !alert.status().equals("firing") || alert.reason().equals("redacted");
  }
}
