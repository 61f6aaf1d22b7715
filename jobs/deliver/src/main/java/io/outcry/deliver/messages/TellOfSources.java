// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import io.outcry.deliver.routes.Match;
import io.outcry.deliver.routes.Route;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.webhook.notices.SourceNotice;
import io.outcry.webhook.receivers.Receiver;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Tells the receivers of a route without conditions that a network has fallen silent, and that it
 * is back. A silence that comes twice is sent once.
 */
public final class TellOfSources implements FlatMapFunction<SourceStatus, OutgoingMessage> {
  public static final String UID = "deliver-sources";
  private static final long serialVersionUID = 1;

  private final Letters letters;
  private final List<String> desk;

  public TellOfSources(List<Receiver> receivers, List<Route> routes) {
    letters = new Letters(receivers);
    desk =
        routes.stream()
            .filter(route -> route.match().equals(Match.ALL))
            .flatMap(route -> route.to().stream())
            .distinct()
            .toList();
  }

  @Override
  public void flatMap(SourceStatus status, Collector<OutgoingMessage> out) {
    boolean silent = status.state().equals(SourceStatus.SILENT);
    if (!silent && !status.state().equals(SourceStatus.BACK)) {
      return; // a gap is in the alerts that it touches, live is ordinary
    }
    SourceNotice notice = new SourceNotice(status);
    for (String id : desk) {
      Letters.Letter letter = letters.to(id, notice);
      out.collect(
          new OutgoingMessage(
              id,
              "source_" + status.network() + '_' + status.from().toEpochMilli(),
              silent ? 1 : 2,
              status.state(),
              notice.type(),
              "low",
              !silent, // whoever was not told of the silence need not know of its end
              letter.body(),
              letter.fallbackBody(),
              null,
              null));
    }
  }
}
