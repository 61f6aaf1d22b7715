// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.order;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * A keyed function that takes events in order and runs what is due before each of them.
 *
 * <p>Timers and elements interleave at random, so a timer is only a wake-up: it calls the same
 * method as an event does. One live timer per key, no later than the earliest due item. Events that
 * wait for the watermark are in state; its timer always comes, the TTL is a net.
 *
 * @param <E> what comes in
 * @param <O> what goes out
 */
public abstract class InOrderFunction<E extends Timed, O>
    extends KeyedProcessFunction<String, E, O> {
  private static final long serialVersionUID = 1;

  /** Nothing is due, not even at the end of the input. */
  protected static final long NEVER = Long.MIN_VALUE;

  /** Nothing is due before the end of the input. */
  protected static final long AT_END = Long.MAX_VALUE;

  /** Whoever does not say when something is due is asked for it. */
  private static final long UNTOLD = Long.MIN_VALUE + 1;

  private static final Duration MEMORY = Duration.ofDays(7);

  /** Longer than any state that relies on {@link #isIdle}. */
  private static final Duration WAKE_UP = Duration.ofDays(28);

  private final EventOrder order;
  private final TypeInformation<E> type;
  private transient ListState<E> pending;
  private transient ValueState<Long> wakeUp;
  private transient long watermarkMillis;
  private transient long reachedMillis;
  private transient long newestMillis; // of what moves time, of all keys
  private transient boolean idle; // the current key
  private transient long addedMillis; // by the current event

  protected InOrderFunction(EventOrder order, Class<E> type) {
    this.order = order;
    this.type = TypeInformation.of(type);
  }

  /**
   * Takes one event; everything due before it has run.
   *
   * @param atMillis when it happened, or, where nobody says, up to when the input is known
   */
  protected abstract void on(E event, long atMillis, Context context, Collector<O> out)
      throws Exception;

  /** Runs, in order, what is due at or before {@code atMillis}. */
  protected abstract void advanceTo(long atMillis, Context context, Collector<O> out)
      throws Exception;

  /**
   * When the next item of {@code key}, the current one, is due, {@link #AT_END} or {@link #NEVER}.
   */
  protected abstract long nextDueMillis(String key) throws Exception;

  /**
   * To be called while an event is taken: when the first of what it adds is due, or {@link #NEVER}.
   * Whoever calls it is not asked for {@link #nextDueMillis} by that event, which costs reads of
   * state.
   */
  protected final void adds(long dueMillis) {
    addedMillis = dueMillis;
  }

  /**
   * Whether nothing was due of the current key before the current event, so that a function whose
   * state is all due some day has none.
   */
  protected final boolean isIdle() {
    return idle;
  }

  /** Keys whose state lives in memory and was changed since the last checkpoint. */
  protected Collection<String> unsaved() {
    return List.of();
  }

  /** Writes what lives in memory of {@code key}, the current one, to state. */
  protected void save(String key) throws Exception {}

  /** The input has ended, and nothing will happen after {@code atMillis}. */
  protected void end(long atMillis, Context context, Collector<O> out) throws Exception {}

  @Override
  public void open(OpenContext context) {
    var events = new ListStateDescriptor<>("pending-v1", type);
    var timer = new ValueStateDescriptor<>("wake-up-v1", Types.LONG);
    events.enableTimeToLive(SafetyNet.after(MEMORY));
    timer.enableTimeToLive(SafetyNet.after(WAKE_UP));
    pending = getRuntimeContext().getListState(events);
    wakeUp = getRuntimeContext().getState(timer);
    watermarkMillis = Long.MIN_VALUE;
    reachedMillis = Long.MIN_VALUE;
    newestMillis = Long.MIN_VALUE;
  }

  /**
   * Called by the operator when it opens, and before the timers of a watermark fire.
   *
   * @param reached the highest watermark but the one of the end, of this run and those before
   */
  final void watermarkIs(long millis, long reached) {
    watermarkMillis = millis;
    reachedMillis = reached;
  }

  @Override
  public final void processElement(E event, Context context, Collector<O> out) throws Exception {
    Long set = wakeUp.value();
    if (order == EventOrder.AS_IT_COMES || event.atMillis() <= watermarkMillis) {
      long atMillis = millisOf(event);
      idle = set == null;
      addedMillis = UNTOLD;
      if (set != null && set <= atMillis) { // it is no later than what is due first
        advanceTo(atMillis, context, out);
        on(event, atMillis, context, out);
        moveWakeUp(set, nextWakeUpMillis(context), context);
      } else {
        on(event, atMillis, context, out);
        long dueMillis = addedMillis == UNTOLD ? nextWakeUpMillis(context) : addedMillis;
        wakeUpAt(dueMillis, set, context);
      }
    } else {
      pending.add(event);
      wakeUpAt(event.atMillis(), set, context);
    }
  }

  @Override
  public final void onTimer(long timestamp, OnTimerContext context, Collector<O> out)
      throws Exception {
    wakeUp.clear();
    takePending(context, out);
    advanceTo(knownMillis(), context, out);
    if (watermarkMillis == AT_END) {
      end(knownMillis(), context, out);
    } else {
      wakeUpAt(nextWakeUpMillis(context), null, context);
    }
  }

  /** Up to when all events are known; the end of the input tells nothing about later times. */
  private long knownMillis() {
    return watermarkMillis == AT_END ? reachedMillis : watermarkMillis;
  }

  private void takePending(Context context, Collector<O> out) throws Exception {
    List<E> ready = new ArrayList<>();
    List<E> later = new ArrayList<>();
    for (E event : pending.get()) {
      (event.atMillis() <= watermarkMillis ? ready : later).add(event);
    }
    if (ready.isEmpty()) {
      return;
    }
    pending.update(later);
    idle = false;
    ready.sort(Comparator.comparingLong(E::atMillis).thenComparing(E::tieBreak));
    for (E event : ready) {
      long atMillis = millisOf(event);
      advanceTo(atMillis, context, out);
      on(event, atMillis, context, out);
    }
  }

  /**
   * Its own time. Where events are taken as they come, that of one that moves no time is not beyond
   * the time that has come; in order, time has come to each event by itself.
   */
  private long millisOf(E event) {
    if (event.movesTime()) {
      newestMillis = Math.max(newestMillis, event.atMillis());
      return event.atMillis();
    }
    if (event.atMillis() == Timed.AT_THE_END) {
      return knownMillis();
    }
    long comeMillis = Math.max(reachedMillis, newestMillis);
    return order == EventOrder.BY_EVENT_TIME || comeMillis == Long.MIN_VALUE
        ? event.atMillis()
        : Math.min(event.atMillis(), comeMillis);
  }

  private long nextWakeUpMillis(Context context) throws Exception {
    long next = nextDueMillis(context.getCurrentKey());
    if (order == EventOrder.BY_EVENT_TIME) { // else nothing waits
      for (E event : pending.get()) {
        next = earlier(event.atMillis(), next);
      }
    }
    return next;
  }

  private static long earlier(long millis, long orNever) {
    return orNever == NEVER ? millis : Math.min(millis, orNever);
  }

  /** Time has passed it, so what was due has run, long before the watermark may say so. */
  private void moveWakeUp(long set, long millis, Context context) throws Exception {
    if (millis == set) {
      return;
    }
    context.timerService().deleteEventTimeTimer(set);
    if (millis == NEVER) {
      wakeUp.clear();
    } else {
      context.timerService().registerEventTimeTimer(millis);
      wakeUp.update(millis);
    }
  }

  /**
   * A wake-up that comes too early does no harm: it finds nothing due, and sets the next.
   *
   * @param set the one that is set; null if none is
   */
  private void wakeUpAt(long millis, @Nullable Long set, Context context) throws Exception {
    if (millis == NEVER || (set != null && set <= millis)) {
      return;
    }
    if (set != null) {
      context.timerService().deleteEventTimeTimer(set);
    }
    context.timerService().registerEventTimeTimer(millis);
    wakeUp.update(millis);
  }
}
