// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.order;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds up what comes before the key, so that few records go on. Hands all out before each watermark
 * and each checkpoint; so it has no state.
 *
 * @param <I> what comes in
 * @param <K> what is added up apart
 * @param <S> a sum while it grows
 * @param <O> what goes out
 */
public abstract class GatheringOperator<I, K, S, O> extends AbstractStreamOperator<O>
    implements OneInputStreamOperator<I, O> {
  /** Of so many sums all leave at once. */
  public static final int MOST = 10_000;

  private static final long serialVersionUID = 1;

  private transient Map<K, S> sums;

  /** Adds a record to its sum. */
  protected abstract void add(I record, Map<K, S> to);

  /** A sum as it leaves. */
  protected abstract O result(K key, S sum);

  @Override
  public void open() throws Exception {
    super.open();
    sums = new HashMap<>();
  }

  @Override
  public void processElement(StreamRecord<I> record) {
    add(record.getValue(), sums);
    if (sums.size() >= MOST) {
      handOut();
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    handOut();
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) {
    handOut();
  }

  @Override
  public void finish() throws Exception {
    handOut();
    super.finish();
  }

  private void handOut() {
    sums.forEach((key, sum) -> output.collect(new StreamRecord<>(result(key, sum))));
    sums.clear();
  }
}
