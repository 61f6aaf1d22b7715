// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.sources;

import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.InOrderFunction;
import io.outcry.complaintalerts.order.SafetyNet;
import io.outcry.domain.sources.NetworkState;
import io.outcry.domain.sources.NetworkWatch;
import io.outcry.domain.sources.SourceChange;
import io.outcry.schemas.control.SourceStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Says when a network falls silent, and when it is back. Key: the network. What is noticed here
 * also leaves by {@link #NOTICED}; reports of listeners are known outside already.
 */
public final class WatchSources extends InOrderFunction<SourceEvent, SourceStatus> {
  public static final String UID = "sources-watch";
  public static final OutputTag<SourceStatus> NOTICED = new OutputTag<>("noticed-sources") {};

  private static final Duration MEMORY = Duration.ofDays(30);
  private static final long serialVersionUID = 1;

  private transient ValueState<NetworkState> state;
  private transient NetworkLights lights;

  public WatchSources(EventOrder order) {
    super(order, SourceEvent.class);
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    var rhythm = new ValueStateDescriptor<>("network-v1", NetworkState.class);
    rhythm.enableTimeToLive(SafetyNet.after(MEMORY));
    state = getRuntimeContext().getState(rhythm);
    lights = new NetworkLights(getRuntimeContext().getMetricGroup());
  }

  @Override
  protected void on(SourceEvent event, long atMillis, Context context, Collector<SourceStatus> out)
      throws Exception {
    SourceStatus told = event.told();
    NetworkState kept = state.value();
    NetworkWatch watch = kept == null ? NetworkWatch.from(first(event)) : NetworkWatch.of(kept);
    if (told == null) {
      SourceChange back = watch.hear(event.firstMillis(), event.newestMillis(), event.posts());
      notice(back, context, out);
    } else {
      SourceChange change = heed(watch, told, atMillis);
      if (change != null) {
        out.collect(status(event.network(), change, told.detail()));
      }
    }
    keep(event.network(), watch);
  }

  /** A network of which first is heard that it is silent was heard until then. */
  private static long first(SourceEvent event) {
    SourceStatus told = event.told();
    return told == null
        ? event.firstMillis()
        : Math.min(event.firstMillis(), told.from().toEpochMilli());
  }

  /** A listener's clock may be ahead: its report counts no later than now. */
  private static @Nullable SourceChange heed(
      NetworkWatch watch, SourceStatus told, long nowMillis) {
    long at = Math.min(told.noticed().toEpochMilli(), nowMillis);
    long from = Math.min(told.from().toEpochMilli(), at);
    Instant to = told.to();
    return switch (told.state()) {
      case SourceStatus.SILENT -> watch.toldSilent(from, at);
      case SourceStatus.BACK -> watch.toldBack(at);
      case SourceStatus.LIVE ->
          to == null
              ? watch.toldBack(at)
              : watch.toldCaughtUp(from, Math.min(to.toEpochMilli(), at), at);
      case SourceStatus.GAP ->
          watch.toldGap(from, to == null ? at : Math.min(to.toEpochMilli(), at), at);
      default -> null; // checked where it was read
    };
  }

  /** Silence goes by the watermark: a post that runs ahead of others shows none. */
  @Override
  protected void advanceTo(long atMillis, Context context, Collector<SourceStatus> out)
      throws Exception {
    NetworkState kept = state.value();
    if (kept == null) {
      return;
    }
    NetworkWatch watch = NetworkWatch.of(kept);
    long nowMillis = Math.min(atMillis, context.timerService().currentWatermark());
    SourceChange silent = watch.advanceTo(nowMillis);
    if (silent != null) {
      notice(silent, context, out);
      keep(context.getCurrentKey(), watch);
    }
  }

  private void notice(@Nullable SourceChange change, Context context, Collector<SourceStatus> out) {
    if (change != null) {
      SourceStatus status = status(context.getCurrentKey(), change, null);
      out.collect(status);
      context.output(NOTICED, status);
      lights.noticed(status);
    }
  }

  private static SourceStatus status(String network, SourceChange change, @Nullable String detail) {
    return new SourceStatus(
        network,
        change.kind().name().toLowerCase(Locale.ROOT),
        Instant.ofEpochMilli(change.fromMillis()),
        change.toMillis() == SourceChange.LASTING ? null : Instant.ofEpochMilli(change.toMillis()),
        detail,
        Instant.ofEpochMilli(change.atMillis()));
  }

  private void keep(String network, NetworkWatch watch) throws IOException {
    lights.show(network, watch.isSilent());
    state.update(watch.toState());
  }

  @Override
  protected long nextDueMillis(String network) throws Exception {
    NetworkState kept = state.value();
    long due = kept == null ? NetworkWatch.NOTHING_DUE : NetworkWatch.of(kept).nextDueMillis();
    return due == NetworkWatch.NOTHING_DUE ? NEVER : due;
  }
}
