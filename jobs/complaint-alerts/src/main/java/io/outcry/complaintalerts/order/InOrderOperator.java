// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.order;

import java.util.List;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;

/** Runs an {@link InOrderFunction} and tells it the watermark before the timers fire. */
public final class InOrderOperator<E extends Timed, O> extends KeyedProcessOperator<String, E, O> {
  private static final long serialVersionUID = 1;

  private final InOrderFunction<E, O> function;

  public InOrderOperator(InOrderFunction<E, O> function) {
    super(function);
    this.function = function;
  }

  /** State is written before the backends take their snapshot. */
  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    for (String key : List.copyOf(function.unsaved())) {
      setCurrentKey(key);
      function.save(key);
    }
    super.snapshotState(context);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    function.watermarkIs(mark.getTimestamp());
    super.processWatermark(mark);
  }
}
