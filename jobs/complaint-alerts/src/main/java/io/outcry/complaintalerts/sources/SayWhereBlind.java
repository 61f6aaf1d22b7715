// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.sources;

import io.outcry.complaintalerts.Buffers;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.InOrderFunction;
import io.outcry.complaintalerts.order.InOrderOperator;
import io.outcry.complaintalerts.order.SafetyNet;
import io.outcry.domain.sources.BlindSpan;
import io.outcry.domain.sources.BlindSpans;
import io.outcry.domain.sources.BlindSpansState;
import io.outcry.domain.sources.BlindWords;
import io.outcry.domain.sources.SourceChange;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/**
 * Says in an alert which networks were not heard while its story lived. One key, so one task: there
 * are few alerts. Opens no revision of its own.
 */
public final class SayWhereBlind extends InOrderFunction<BlindEvent, Alert> {
  public static final String UID = "alerts-blind";

  private static final Duration MEMORY = Duration.ofDays(60);
  private static final long serialVersionUID = 1;

  private transient ValueState<BlindSpansState> state;

  public SayWhereBlind(EventOrder order) {
    super(order, BlindEvent.class);
  }

  /** The alerts, each with the spans that overlap the life of its story. */
  public static DataStream<Alert> in(
      DataStream<Alert> alerts, DataStream<SourceStatus> sources, EventOrder order) {
    return sources
        .map(BlindEvent::of)
        .name("See silent networks")
        .uid("blind-sources")
        .setBufferTimeout(Buffers.AT_ONCE)
        .union(
            alerts
                .map(BlindEvent::of)
                .name("See alerts")
                .uid("blind-alerts")
                .setBufferTimeout(Buffers.AT_ONCE))
        .keyBy(BlindEvent::key)
        .transform(
            "Say where blind",
            TypeInformation.of(Alert.class),
            new InOrderOperator<>(new SayWhereBlind(order)))
        .uid(UID);
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    var spans = new ValueStateDescriptor<>("blind-v1", BlindSpansState.class);
    spans.enableTimeToLive(SafetyNet.after(MEMORY));
    state = getRuntimeContext().getState(spans);
  }

  @Override
  protected void on(BlindEvent event, long atMillis, Context context, Collector<Alert> out)
      throws Exception {
    BlindSpansState kept = state.value();
    BlindSpans spans = kept == null ? BlindSpans.none() : BlindSpans.of(kept);
    SourceStatus status = event.status();
    if (status != null) {
      spans.take(status.network(), change(status));
      state.update(spans.toState());
      return;
    }
    Alert alert = Objects.requireNonNull(event.alert());
    long from = alert.timing().firstPostAt().toEpochMilli();
    List<BlindSpan> during = spans.during(from, alert.at().toEpochMilli());
    out.collect(
        during.isEmpty()
            ? alert
            : alert.blindOn(
                during.stream().map(SayWhereBlind::blind).toList(),
                BlindWords.of(during, alert.at().toEpochMilli())));
  }

  private static SourceChange change(SourceStatus status) {
    Instant to = status.to();
    return new SourceChange(
        SourceChange.Kind.valueOf(status.state().toUpperCase(Locale.ROOT)),
        status.from().toEpochMilli(),
        to == null ? SourceChange.LASTING : to.toEpochMilli(),
        status.noticed().toEpochMilli());
  }

  private static Alert.Blind blind(BlindSpan span) {
    return new Alert.Blind(
        span.network(),
        Instant.ofEpochMilli(span.fromMillis()),
        span.lasts() ? null : Instant.ofEpochMilli(span.toMillis()));
  }

  @Override
  protected void advanceTo(long atMillis, Context context, Collector<Alert> out) {}

  @Override
  protected long nextDueMillis(String key) {
    return NEVER;
  }
}
