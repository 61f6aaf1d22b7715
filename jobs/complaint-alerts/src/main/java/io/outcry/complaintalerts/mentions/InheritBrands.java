// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.InOrderFunction;
import io.outcry.complaintalerts.order.SafetyNet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Gives a reply, quote or repost that names no brand the brands of its conversation's root. Key:
 * the conversation. One level only: a post that inherited passes nothing on.
 */
public final class InheritBrands extends InOrderFunction<Sighting, Sighting> {
  public static final String UID = "mentions-inherit";

  /** How long a conversation is remembered after its root, event time. */
  private static final Duration MEMORY = Duration.ofDays(7);

  /** Beyond this many replies to one root the others do not wait. */
  static final int MOST_WAITING = 1_000;

  private static final long serialVersionUID = 1;

  private final long waitMillis;
  private transient ValueState<ConversationState> conversation;
  private transient ListState<Sighting> waiting;
  private transient KeptBrands kept;

  /**
   * @param wait how long a reply waits for a root that has not come yet, by the watermark: the root
   *     may be in a partition that is far behind that of its replies; zero where the input is in
   *     order
   */
  public InheritBrands(EventOrder order, Duration wait) {
    super(order, Sighting.class);
    waitMillis = wait.toMillis();
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    var ttl = SafetyNet.after(MEMORY.multipliedBy(2));
    var root = new ValueStateDescriptor<>("conversation-v1", ConversationState.class);
    var children = new ListStateDescriptor<>("waiting-v1", Sighting.class);
    root.enableTimeToLive(ttl);
    children.enableTimeToLive(ttl);
    conversation = getRuntimeContext().getState(root);
    waiting = getRuntimeContext().getListState(children);
    kept = new KeptBrands();
  }

  @Override
  protected void on(Sighting sighting, long atMillis, Context context, Collector<Sighting> out)
      throws Exception {
    boolean isRoot = sighting.post().id().equals(context.getCurrentKey());
    ConversationState root = isIdle() ? null : conversation.value();
    if (!sighting.brands().isEmpty()) {
      adds(NEVER);
      out.collect(sighting);
      if (isRoot && root == null) { // later versions change no brands
        remember(sighting, context, out);
      }
    } else if (root != null || waitMillis == 0 || isRoot || isFull()) {
      adds(NEVER);
      release(sighting, root, context, out);
    } else {
      waiting.add(sighting);
      adds(sighting.atMillis() + waitMillis);
    }
  }

  private void remember(Sighting sighting, Context context, Collector<Sighting> out)
      throws Exception {
    long forgetAtMillis = sighting.atMillis() + MEMORY.toMillis();
    var root = new ConversationState(kept.of(sighting.brands()), forgetAtMillis);
    conversation.update(root);
    adds(forgetAtMillis);
    if (!isIdle()) {
      for (Sighting child : waiting.get()) {
        release(child, root, context, out);
      }
      waiting.clear();
    }
  }

  @Override
  protected void advanceTo(long atMillis, Context context, Collector<Sighting> out)
      throws Exception {
    long heardMillis = Math.min(atMillis, context.timerService().currentWatermark());
    List<Sighting> later = new ArrayList<>();
    boolean someWereDue = false;
    ConversationState root = conversation.value();
    for (Sighting child : waiting.get()) {
      if (child.atMillis() + waitMillis <= heardMillis) {
        release(child, root, context, out);
        someWereDue = true;
      } else {
        later.add(child);
      }
    }
    if (someWereDue) {
      waiting.update(later);
    }
    if (root != null && root.forgetAtMillis() <= atMillis) {
      conversation.clear();
    }
  }

  @Override
  protected long nextDueMillis(String key) throws Exception {
    long due = AT_END;
    for (Sighting child : waiting.get()) {
      due = Math.min(due, child.atMillis() + waitMillis);
    }
    ConversationState root = conversation.value();
    if (root != null) {
      due = Math.min(due, root.forgetAtMillis());
    }
    return due == AT_END ? NEVER : due;
  }

  private boolean isFull() throws Exception {
    if (isIdle()) {
      return false;
    }
    Iterator<Sighting> children = waiting.get().iterator();
    int count = 0;
    while (children.hasNext() && count < MOST_WAITING) {
      children.next();
      count++;
    }
    return count == MOST_WAITING;
  }

  private static void release(
      Sighting child, @Nullable ConversationState root, Context context, Collector<Sighting> out) {
    if (root != null) {
      out.collect(child.inheriting(root.brands(), "conversation:" + context.getCurrentKey()));
    } else if (child.post().isBareRepost() || child.post().editedAt() != null) {
      out.collect(child); // the next stage may know what it shares, or its first version
    } else {
      context.output(Tally.TALLIES, Tally.one(Fate.NO_PARENT));
    }
  }
}
