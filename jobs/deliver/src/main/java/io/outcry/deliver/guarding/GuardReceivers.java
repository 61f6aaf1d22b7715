// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.guarding;

import io.outcry.deliver.holding.Clock;
import io.outcry.deliver.holding.Receipts;
import io.outcry.deliver.messages.Dispatch;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.metrics.Metrics;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Guards a receiver from too many new alerts: by the cap of its route, and by inhibition. What
 * waits goes out when there is room or when the other alert is over, its newest revision only.
 * Later revisions of alerts that the receiver has, and escalations, pass. Key: receiver.
 */
public final class GuardReceivers extends KeyedProcessFunction<String, Dispatch, Dispatch> {
  public static final String UID = "deliver-guard";
  private static final long serialVersionUID = 1;
  private static final String CAP = "cap";
  private static final String INHIBITED = "inhibited";

  private final Clock clock;
  private transient GuardState state;
  private transient Counter held;

  @SuppressWarnings("NullAway.Init") // open() does the rest
  public GuardReceivers(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void open(OpenContext context) {
    state = new GuardState(getRuntimeContext());
    held = getRuntimeContext().getMetricGroup().addGroup(Metrics.FAMILY).counter("alertsGuarded");
  }

  @Override
  public void processElement(Dispatch dispatch, Context context, Collector<Dispatch> out)
      throws Exception {
    Alert alert = dispatch.alert();
    long now = clock.nowMillis(context.timerService(), alert.at());
    release(now, context, out);
    if (!alert.status().equals("firing")) {
      over(dispatch, now, context, out);
    } else if (passesFreely(dispatch)) {
      pass(dispatch, out);
    } else {
      guard(dispatch, now, context, out);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Dispatch> out)
      throws Exception {
    release(clock.wokenAtMillis(context.timerService(), timestamp), context, out);
  }

  private boolean passesFreely(Dispatch dispatch) throws Exception {
    String alertId = dispatch.alert().alertId();
    return dispatch.cause() != null
        || state.isOpen(alertId)
        || (dispatch.onlyIfKnown() && !state.isParked(alertId));
  }

  /** Answered, resolved or retracted. */
  private void over(Dispatch dispatch, long now, Context context, Collector<Dispatch> out)
      throws Exception {
    Alert alert = dispatch.alert();
    if (!alert.status().equals("answered")) { // that may fire again, and is no new one then
      state.closed(alert);
    }
    if (state.isParked(alert.alertId())) {
      state.unpark(alert.alertId());
      receipt(dispatch, "skipped", alert.status() + "-while-held", now, context);
    } else {
      out.collect(dispatch);
    }
    release(now, context, out); // what it inhibited
  }

  private void pass(Dispatch dispatch, Collector<Dispatch> out) throws Exception {
    state.unpark(dispatch.alert().alertId());
    if (!dispatch.onlyIfKnown()) {
      state.opened(dispatch.alert());
    }
    out.collect(dispatch);
  }

  private void guard(Dispatch dispatch, long now, Context context, Collector<Dispatch> out)
      throws Exception {
    Alert alert = dispatch.alert();
    long roomAt = state.roomAtMillis(dispatch.cap(), dispatch.maxPerHour(), now);
    OpenAlert about = OpenAlert.of(alert);
    boolean inhibited = state.isInhibited(about);
    if (!inhibited && roomAt <= now) {
      state.count(dispatch.cap(), dispatch.maxPerHour(), now);
      pass(dispatch, out);
      return;
    }
    String reason = inhibited ? INHIBITED : CAP;
    long since = state.parkedSince(alert.alertId(), now);
    state.park(
        alert.alertId(),
        new Parked(since, reason, dispatch.cap(), dispatch.maxPerHour(), about, Json.line(alert)));
    held.inc();
    receipt(dispatch, "held", reason, now, context);
    if (roomAt > now) {
      clock.wakeAt(context.timerService(), roomAt);
    }
  }

  /** All that may go by now. */
  private void release(long now, Context context, Collector<Dispatch> out) throws Exception {
    for (Parked it : state.allParked()) {
      long roomAt = state.roomAtMillis(it.cap(), it.maxPerHour(), now);
      if (roomAt > now) {
        clock.wakeAt(context.timerService(), roomAt);
      } else if (!state.isInhibited(it.about())) {
        Alert alert = Json.read(it.alert(), Alert.class);
        state.count(it.cap(), it.maxPerHour(), now);
        pass(
            new Dispatch(context.getCurrentKey(), false, it.cap(), it.maxPerHour(), null, alert),
            out);
      }
    }
  }

  private static void receipt(
      Dispatch dispatch, String outcome, String reason, long now, Context context) {
    context.output(
        Receipts.TAG,
        Receipts.of(
            dispatch.alert(), dispatch.receiverId(), outcome, reason, Instant.ofEpochMilli(now)));
  }
}
