// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.grouping;

import io.outcry.deliver.holding.Clock;
import io.outcry.deliver.holding.Receipts;
import io.outcry.deliver.messages.Dispatch;
import io.outcry.deliver.routes.Routes;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.metrics.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Joins new alerts of one brand in one message, by the {@code groupInterval} of routes; {@link
 * Grouping} decides. Key: receiver.
 */
public final class GroupAlerts extends KeyedProcessFunction<String, Dispatch, Dispatch> {
  public static final String UID = "deliver-group";
  private static final long serialVersionUID = 1;
  private static final Duration SAFETY_NET = Duration.ofDays(30);

  private final Set<String> joining;
  private final Routes routes;
  private final Clock clock;
  private transient MapState<String, Group> groups;
  private transient Counter grouped;

  /**
   * @param joining ids of receivers that take several alerts in one message
   */
  @SuppressWarnings("NullAway.Init") // open() does the rest
  public GroupAlerts(Set<String> joining, Routes routes, Clock clock) {
    this.joining = Set.copyOf(joining);
    this.routes = routes;
    this.clock = clock;
  }

  @Override
  public void open(OpenContext context) {
    var byBrand =
        new MapStateDescriptor<>("grouped-v1", Types.STRING, TypeInformation.of(Group.class));
    byBrand.enableTimeToLive(StateTtlConfig.newBuilder(SAFETY_NET).build());
    groups = getRuntimeContext().getMapState(byBrand);
    grouped =
        getRuntimeContext().getMetricGroup().addGroup(Metrics.FAMILY).counter("alertsGrouped");
  }

  @Override
  public void processElement(Dispatch dispatch, Context context, Collector<Dispatch> out)
      throws Exception {
    String receiver = dispatch.receiverId();
    if (!joining.contains(receiver) || !routes.group(receiver)) {
      out.collect(dispatch);
      return;
    }
    Alert alert = dispatch.alert();
    long now = clock.nowMillis(context.timerService(), alert.at());
    release(now, context, out);
    Group known = groups.get(keyOf(alert));
    Group before = known == null ? Group.NONE : known;
    Grouping.Verdict verdict =
        Grouping.on(before, dispatch, routes.groupMillis(receiver, alert), now);
    keep(keyOf(alert), verdict.after(), now, context);
    switch (verdict.fate()) {
      case GOES -> out.collect(dispatch);
      case DROPPED -> receipt(alert, "skipped", alert.status() + "-while-held", now, context);
      case WAITS -> {
        grouped.inc();
        receipt(alert, "held", reason(verdict.after()), now, context);
      }
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Dispatch> out)
      throws Exception {
    release(clock.wokenAtMillis(context.timerService(), timestamp), context, out);
  }

  /** All whose interval is over. */
  private void release(long now, Context context, Collector<Dispatch> out) throws Exception {
    List<Map.Entry<String, Group>> all = new ArrayList<>();
    groups.entries().forEach(it -> all.add(Map.entry(it.getKey(), it.getValue())));
    for (Map.Entry<String, Group> it : all) {
      Group group = it.getValue();
      if (group.isOver(now)) {
        groups.remove(it.getKey());
      } else if (group.isDue(now) && !group.waiting().isEmpty()) {
        String receiver = context.getCurrentKey();
        Grouping.leaving(group, receiver, joining.contains(receiver)).forEach(out::collect);
        keep(it.getKey(), Grouping.left(group, now), now, context);
      }
    }
  }

  private void keep(String key, Group after, long now, Context context) throws Exception {
    if (after.isOver(now)) {
      groups.remove(key);
      return;
    }
    groups.put(key, after);
    if (!after.isDue(now)) {
      clock.wakeAt(context.timerService(), after.untilMillis());
    }
  }

  private static String keyOf(Alert alert) {
    return alert.rule().drills() ? alert.brand().id() + " drill" : alert.brand().id();
  }

  private static String reason(Group group) {
    Instant until = Instant.ofEpochMilli(group.untilMillis()).truncatedTo(ChronoUnit.SECONDS);
    return "grouped until " + until.atOffset(ZoneOffset.UTC).toLocalTime() + " UTC";
  }

  private static void receipt(
      Alert alert, String outcome, String reason, long now, Context context) {
    context.output(
        Receipts.TAG,
        Receipts.of(alert, context.getCurrentKey(), outcome, reason, Instant.ofEpochMilli(now)));
  }
}
