// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import io.outcry.schemas.alerts.Alert;
import io.outcry.webhook.notices.AlertNotice;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.rendering.Rendering;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** What may go to a receiver, as the message that it gets, in the receiver's format. */
public final class RouteAlerts implements FlatMapFunction<Dispatch, OutgoingMessage> {
  public static final String UID = "deliver-route";
  private static final long serialVersionUID = 1;

  private final Map<String, Receiver> receivers;

  public RouteAlerts(List<Receiver> receivers) {
    this.receivers =
        receivers.stream().collect(Collectors.toMap(Receiver::id, Function.identity()));
  }

  @Override
  public void flatMap(Dispatch dispatch, Collector<OutgoingMessage> out) {
    Alert alert = dispatch.alert();
    Receiver receiver = receivers.get(dispatch.receiverId());
    if (receiver == null) {
      throw new IllegalArgumentException("No receiver " + dispatch.receiverId());
    }
    AlertNotice notice = new AlertNotice(alert, alert.rule().drills());
    String body = Rendering.of(receiver).body(notice);
    out.collect(
        new OutgoingMessage(
            receiver.id(),
            alert.alertId(),
            alert.revision(),
            alert.status(),
            alert.reason(),
            alert.severity(),
            dispatch.onlyIfKnown(),
            body,
            fallbackBody(receiver, notice, body),
            dispatch.cause()));
  }

  private @Nullable String fallbackBody(Receiver receiver, AlertNotice notice, String body) {
    Receiver fallback = receiver.fallback() == null ? null : receivers.get(receiver.fallback());
    String other = fallback == null ? body : Rendering.of(fallback).body(notice);
    return other.equals(body) ? null : other;
  }
}
