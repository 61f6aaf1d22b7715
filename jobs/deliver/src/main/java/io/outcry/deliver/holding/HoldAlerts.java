// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.holding;

import io.outcry.deliver.messages.Dispatch;
import io.outcry.deliver.routes.Routes;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.metrics.Metrics;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Dispatches an alert to those who may have it now; {@link Holding} decides. Key: alertId. */
public final class HoldAlerts extends KeyedProcessFunction<String, Alert, Dispatch> {
  public static final String UID = "deliver-hold";
  private static final long serialVersionUID = 1;
  private static final Duration SAFETY_NET = Duration.ofDays(30);

  private final Holding holding;
  private final Clock clock;
  private transient ValueState<AlertWatch> state;
  private transient Counter replaced;

  @SuppressWarnings("NullAway.Init") // open() does the rest
  public HoldAlerts(List<String> receivers, Routes routes, Clock clock) {
    this.holding = new Holding(receivers, routes);
    this.clock = clock;
  }

  @Override
  public void open(OpenContext context) {
    var watch = new ValueStateDescriptor<>("hold-v1", AlertWatch.class);
    watch.enableTimeToLive(StateTtlConfig.newBuilder(SAFETY_NET).build());
    state = getRuntimeContext().getState(watch);
    replaced =
        getRuntimeContext()
            .getMetricGroup()
            .addGroup(Metrics.FAMILY)
            .counter("heldRevisionsReplaced");
  }

  @Override
  public void processElement(Alert alert, Context context, Collector<Dispatch> out)
      throws Exception {
    if (alert.rule().mode().equals("shadow")) {
      return;
    }
    AlertWatch before = watch();
    replaced.inc(before.held().size());
    long now = clock.nowMillis(context.timerService(), alert.at());
    Turn turn = holding.on(before, alert, now);
    emit(turn, context, out);
    AlertWatch after = turn.after("");
    keep(after.isOver() ? after : turn.after(Json.line(alert)), context);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Dispatch> out)
      throws Exception {
    AlertWatch before = watch();
    if (before.isOver()) {
      return;
    }
    Turn turn = holding.wake(before, clock.wokenAtMillis(context.timerService(), timestamp));
    emit(turn, context, out);
    keep(turn.after(before.newest()), context);
  }

  private AlertWatch watch() throws Exception {
    AlertWatch known = state.value();
    return known == null ? AlertWatch.NOTHING : known;
  }

  private static void emit(Turn turn, Context context, Collector<Dispatch> out) {
    turn.receipts().forEach(receipt -> context.output(Receipts.TAG, receipt));
    turn.dispatches().forEach(out::collect);
  }

  private void keep(AlertWatch after, Context context) throws Exception {
    if (after.isOver()) {
      state.clear();
      return;
    }
    state.update(after);
    if (after.wakeMillis() < Long.MAX_VALUE) {
      clock.wakeAt(context.timerService(), after.wakeMillis());
    }
  }
}
