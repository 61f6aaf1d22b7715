// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import io.outcry.deliver.holding.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what happens and gives out a digest each time that one is due. All under one key, in
 * one task; the book is in memory and goes into each checkpoint as a whole. What is due runs before
 * each line, so that a line of the next day is in the next digest.
 */
public final class BuildDigest extends KeyedProcessFunction<String, DigestLine, DueDigest>
    implements CheckpointedFunction {
  public static final String UID = "deliver-digest";

  /** The key of every line. */
  public static final String KEY = "digest";

  private static final long serialVersionUID = 1;

  /** A line dated later than this does not trigger a digest early. */
  private static final Duration MOST_AHEAD = Duration.ofHours(1);

  private final DigestSchedule schedule;
  private final Clock clock;
  private transient ListState<DigestKept> state;
  private transient @Nullable DigestBook book;
  private transient @Nullable DigestSpan span;

  @SuppressWarnings("NullAway.Init") // initializeState() does the rest
  public BuildDigest(DigestSchedule schedule, Clock clock) {
    this.schedule = schedule;
    this.clock = clock;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    state =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("digest-v1", DigestKept.class));
    for (DigestKept kept : state.get()) {
      span =
          new DigestSpan(
              period(),
              Instant.ofEpochMilli(kept.fromMillis()),
              Instant.ofEpochMilli(kept.dueMillis()));
      book = new DigestBook(span, Set.of(), kept.memory());
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    state.update(
        book == null || span == null
            ? List.of()
            : List.of(
                new DigestKept(
                    span.from().toEpochMilli(), span.to().toEpochMilli(), book.memory())));
  }

  @Override
  public void processElement(DigestLine line, Context context, Collector<DueDigest> out) {
    Instant at = line.at();
    Instant now =
        Instant.ofEpochMilli(
            clock.nowMillis(context.timerService(), at == null ? Instant.EPOCH : at));
    if (book == null && at != null) {
      begin(now, context);
    }
    boolean ahead = at != null && at.isAfter(now.plus(MOST_AHEAD));
    while (at != null && !ahead && span != null && span.isOver(at)) {
      tell(out);
      clock.wakeAt(context.timerService(), span.to().toEpochMilli());
    }
    if (book != null) {
      line.addTo(book);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<DueDigest> out) {
    if (span == null || timestamp < span.to().toEpochMilli()) { // a line came first
      return;
    }
    tell(out);
    boolean ends =
        clock == Clock.EVENT_TIME && context.timerService().currentWatermark() == Long.MAX_VALUE;
    if (!ends) {
      clock.wakeAt(context.timerService(), span.to().toEpochMilli());
    }
  }

  private void begin(Instant now, Context context) {
    DigestSpan first = spanOf(schedule.nextAfter(now));
    span = first;
    book = new DigestBook(first, Set.of());
    clock.wakeAt(context.timerService(), first.to().toEpochMilli());
  }

  private void tell(Collector<DueDigest> out) {
    DigestBook told = book;
    DigestSpan over = span;
    if (told != null && over != null) {
      DigestSpan following = spanOf(schedule.nextAfter(over.to()));
      span = following;
      book = told.next(following);
      out.collect(new DueDigest(schedule.to(), over.type(), told.digest()));
    }
  }

  private DigestSpan spanOf(Instant due) {
    return new DigestSpan(period(), schedule.begin(due), due);
  }

  private String period() {
    return schedule.weekly() == null ? DigestSpan.DAY : DigestSpan.WEEK;
  }
}
