// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.order;

import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;

/** Runs an {@link InOrderFunction} and tells it the watermark before the timers fire. */
public class InOrderOperator<E extends Timed, O> extends KeyedProcessOperator<String, E, O> {
  private static final long serialVersionUID = 1;

  private final InOrderFunction<E, O> function;
  private transient ListState<Long> reached;
  private transient long reachedMillis;

  public InOrderOperator(InOrderFunction<E, O> function) {
    super(function);
    this.function = function;
  }

  /** How far the run before came: its input may have ended, and then no watermark says so again. */
  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    reached =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("reached-v1", Types.LONG));
    reachedMillis = Long.MIN_VALUE;
    for (long millis : reached.get()) {
      reachedMillis = Math.max(reachedMillis, millis);
    }
  }

  /** After a restart the time that had come is known before the first watermark. */
  @Override
  public void open() throws Exception {
    super.open();
    function.watermarkIs(Long.MIN_VALUE, reachedMillis);
  }

  /** State is written before the backends take their snapshot. */
  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    saveAll();
    reached.update(List.of(reachedMillis));
    super.snapshotState(context);
  }

  /** Leaves the current key changed; whoever takes a record sets it first. */
  protected final void saveAll() throws Exception {
    for (String key : List.copyOf(function.unsaved())) {
      setCurrentKey(key);
      function.save(key);
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    if (!mark.equals(Watermark.MAX_WATERMARK)) {
      reachedMillis = Math.max(reachedMillis, mark.getTimestamp());
    }
    function.watermarkIs(mark.getTimestamp(), reachedMillis);
    super.processWatermark(mark);
  }
}
