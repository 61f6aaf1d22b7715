// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.complaintalerts.order.InOrderFunction;
import io.outcry.complaintalerts.order.InOrderOperator;
import io.outcry.complaintalerts.order.Timed;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** An in-order function on one subtask; time moves only when the test moves it. */
@SuppressWarnings("try") // the harness of Flink declares that close() throws anything
public final class Harness<E extends Timed, O> implements AutoCloseable {
  private final KeyedOneInputStreamOperatorTestHarness<String, E, O> flink;
  private long checkpoints;

  private Harness(KeyedOneInputStreamOperatorTestHarness<String, E, O> flink) {
    this.flink = flink;
  }

  /**
   * @param checkpoint to go on from, or null for a fresh start
   */
  public static <E extends Timed, O> Harness<E, O> open(
      InOrderFunction<E, O> function,
      KeySelector<E, String> key,
      @Nullable OperatorSubtaskState checkpoint)
      throws Exception {
    var flink =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new InOrderOperator<>(function), key, Types.STRING);
    flink.setup();
    if (checkpoint != null) {
      flink.initializeState(checkpoint);
    }
    flink.open();
    return new Harness<>(flink);
  }

  @SafeVarargs
  public final void take(E... events) throws Exception {
    for (E event : events) {
      flink.processElement(event, event.atMillis());
    }
  }

  public void watermark(long millis) throws Exception {
    flink.processWatermark(millis);
  }

  /** The end of the input, as Flink tells it. */
  public void end() throws Exception {
    flink.processWatermark(Long.MAX_VALUE);
  }

  public OperatorSubtaskState checkpoint() throws Exception {
    checkpoints++;
    flink.prepareSnapshotPreBarrier(checkpoints);
    return flink.snapshot(checkpoints, 0);
  }

  /** All that went out so far. */
  public List<O> out() {
    return flink.extractOutputValues();
  }

  public <T> List<T> side(OutputTag<T> tag) {
    Queue<StreamRecord<T>> records = flink.getSideOutput(tag);
    List<T> values = new ArrayList<>();
    if (records != null) {
      records.forEach(record -> values.add(record.getValue()));
    }
    return values;
  }

  /** What was booked so far, in order. */
  public List<Fate> fates() {
    return side(Tally.TALLIES).stream().map(Tally::fate).toList();
  }

  public int timers() {
    return flink.numEventTimeTimers();
  }

  /** Entries of keyed state: keys of values and lists, and each entry of a map. */
  public int entries() {
    return flink.numKeyedStateEntries();
  }

  @Override
  public void close() throws Exception {
    flink.close();
  }
}
