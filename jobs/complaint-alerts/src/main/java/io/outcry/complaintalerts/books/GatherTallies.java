// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.books;

import io.outcry.schemas.metrics.Metrics;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds up the tallies of one task before they are sent to the one task that sums all. Emits the
 * sums before each checkpoint and at the end, so it has no state. Metrics, at once: {@code
 * fate.<fate>.records}, of this run.
 */
public final class GatherTallies extends AbstractStreamOperator<Tally>
    implements OneInputStreamOperator<Tally, Tally>, BoundedOneInput {
  private static final long serialVersionUID = 1;

  private transient Map<Fate, Tally> sums;
  private transient Map<Fate, Counter> records;

  @Override
  public void open() throws Exception {
    super.open();
    sums = new EnumMap<>(Fate.class);
    records = new EnumMap<>(Fate.class);
    MetricGroup family = getMetricGroup().addGroup(Metrics.FAMILY);
    for (Fate fate : Fate.values()) {
      records.put(fate, family.addGroup("fate", fate.metricName()).counter("records"));
    }
  }

  @Override
  public void processElement(StreamRecord<Tally> record) {
    Tally tally = record.getValue();
    sums.merge(tally.fate(), tally, Tally::plus);
    Counter counter = records.get(tally.fate());
    if (counter != null) {
      counter.inc(tally.count());
    }
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) {
    handOut();
  }

  @Override
  public void endInput() {
    handOut();
  }

  private void handOut() {
    sums.values().forEach(tally -> output.collect(new StreamRecord<>(tally)));
    sums.clear();
  }
}
