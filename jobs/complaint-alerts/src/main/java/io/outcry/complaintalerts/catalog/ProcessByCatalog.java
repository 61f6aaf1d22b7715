// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.catalog;

import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/** Runs a function without a key; newer brands come on its second input. */
final class ProcessByCatalog<I, O> extends ProcessOperator<I, O>
    implements TwoInputStreamOperator<I, PublishedBrands, O> {
  private static final long serialVersionUID = 1;

  private final CatalogReader reader;
  private final long version;
  private transient KeptCatalog kept;

  <F extends ProcessFunction<I, O> & TakesCatalog> ProcessByCatalog(
      F function, CatalogReader reader, long version) {
    super(function);
    this.reader = reader;
    this.version = version;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    int task = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
    kept = new KeptCatalog(reader, version, (TakesCatalog) userFunction, context, task);
  }

  @Override
  public void open() throws Exception {
    super.open();
    kept.reopen();
  }

  @Override
  public void processElement1(StreamRecord<I> element) throws Exception {
    processElement(element);
  }

  @Override
  public void processElement2(StreamRecord<PublishedBrands> element) {
    if (kept.isNewer(element.getValue())) {
      kept.take(element.getValue());
    }
  }

  /** Brands have no time: event time is that of the other input alone, from the first moment on. */
  @Override
  public void processWatermark1(Watermark mark) throws Exception {
    processWatermark(mark);
  }

  @Override
  public void processWatermark2(Watermark mark) {}

  @Override
  protected void processWatermarkStatus(WatermarkStatus status, int input) throws Exception {
    if (input == 0) {
      processWatermarkStatus(status);
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    kept.save();
    super.snapshotState(context);
  }
}
