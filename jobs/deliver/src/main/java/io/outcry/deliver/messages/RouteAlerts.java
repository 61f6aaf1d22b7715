// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import io.outcry.schemas.alerts.Alert;
import io.outcry.webhook.notices.AlertNotice;
import io.outcry.webhook.notices.AlertsNotice;
import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.receivers.Receiver;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Renders each dispatch as a message in the receiver's format. */
public final class RouteAlerts implements FlatMapFunction<Dispatch, OutgoingMessage> {
  public static final String UID = "deliver-route";
  private static final long serialVersionUID = 1;

  private final Letters letters;

  public RouteAlerts(List<Receiver> receivers) {
    letters = new Letters(receivers);
  }

  @Override
  public void flatMap(Dispatch dispatch, Collector<OutgoingMessage> out) {
    Alert alert = dispatch.alert();
    Letters.Letter letter = letters.to(dispatch.receiverId(), notice(dispatch));
    List<JoinedAlert> joined = dispatch.joined().stream().map(JoinedAlert::of).toList();
    out.collect(
        new OutgoingMessage(
            dispatch.receiverId(),
            alert.alertId(),
            alert.revision(),
            alert.status(),
            alert.reason(),
            alert.severity(),
            dispatch.onlyIfKnown(),
            letter.body(),
            letter.fallbackBody(),
            dispatch.cause(),
            joined.isEmpty() ? null : joined));
  }

  private static Notice notice(Dispatch dispatch) {
    Alert alert = dispatch.alert();
    boolean drill = alert.rule().drills();
    if (dispatch.joined().isEmpty()) {
      return new AlertNotice(alert, drill);
    }
    List<Alert> alerts = new ArrayList<>(List.of(alert));
    alerts.addAll(dispatch.joined());
    return new AlertsNotice(alerts, drill);
  }
}
