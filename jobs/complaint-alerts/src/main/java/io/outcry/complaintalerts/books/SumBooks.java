// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.books;

import io.outcry.schemas.logs.LogLine;
import io.outcry.schemas.metrics.Metrics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sums fates and emits the books when the input ends. The sums are state: other metrics restart at
 * 0 after a failure, books do not. Metrics: {@code fate.<fate>.booked}, as of the last checkpoint,
 * since the job was first started. Runs with parallelism 1.
 */
public final class SumBooks extends AbstractStreamOperator<Books>
    implements OneInputStreamOperator<Tally, Books>, BoundedOneInput {
  public static final String UID = "books-sum";

  private static final Logger LOG = LoggerFactory.getLogger(SumBooks.class);
  private static final long serialVersionUID = 1;

  private transient ListState<Books> kept;
  private transient Map<String, Long> sums;
  private transient long fromMillis;
  private transient long toMillis;

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    kept =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("books-v1", Books.class));
    sums = new ConcurrentSkipListMap<>(); // whoever asks for a metric reads it, too
    fromMillis = Tally.NO_TIME;
    toMillis = Tally.NO_TIME;
    for (Books before : kept.get()) {
      LOG.info("{}", restored(before, context));
      before.sums().forEach((fate, count) -> sums.merge(fate, count, Long::sum));
      addTimes(before.fromMillis(), before.toMillis());
    }
  }

  @Override
  public void open() throws Exception {
    super.open();
    MetricGroup family = getMetricGroup().addGroup(Metrics.FAMILY);
    for (Fate fate : Fate.values()) {
      family
          .addGroup("fate", fate.metricName())
          .gauge("booked", () -> sums.getOrDefault(fate.name(), 0L));
    }
  }

  @Override
  public void processElement(StreamRecord<Tally> record) {
    Tally tally = record.getValue();
    sums.merge(tally.fate().name(), tally.count(), Long::sum);
    addTimes(tally.fromMillis(), tally.toMillis());
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    kept.update(List.of(books()));
  }

  @Override
  public void endInput() {
    output.collect(new StreamRecord<>(books()));
  }

  private static LogLine restored(Books before, StateInitializationContext context) {
    return LogLine.of("state-restored")
        .with(
            "checkpoint",
            context.getRestoredCheckpointId().isPresent()
                ? context.getRestoredCheckpointId().getAsLong()
                : null)
        .with("read", before.of(Fate.READ))
        .with("mentions", before.of(Fate.MENTION))
        .with("alerts", before.of(Fate.ALERT));
  }

  private Books books() {
    return new Books(new TreeMap<>(sums), fromMillis, toMillis);
  }

  private void addTimes(long from, long to) {
    if (from == Tally.NO_TIME) {
      return;
    }
    boolean first = fromMillis == Tally.NO_TIME;
    fromMillis = first ? from : Math.min(fromMillis, from);
    toMillis = first ? to : Math.max(toMillis, to);
  }
}
