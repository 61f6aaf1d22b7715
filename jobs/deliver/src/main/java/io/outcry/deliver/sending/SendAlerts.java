// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.webhook.outcomes.Outcome;
import io.outcry.webhook.outcomes.RetrySchedule;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.sending.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.RejectedExecutionException;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/**
 * Delivers messages; key: receiver. The queue and its due times are state, so that what was in
 * flight at a checkpoint is sent again under the same id. HTTP has its own threads; answers come
 * back through the mailbox, so that all below runs on the task's thread.
 */
public final class SendAlerts extends AbstractStreamOperator<Delivery>
    implements OneInputStreamOperator<OutgoingMessage, Delivery>,
        Triggerable<String, VoidNamespace>,
        BoundedOneInput {
  public static final String UID = "deliver-send";
  private static final long serialVersionUID = 1;

  private final List<Receiver> receivers;
  private final long graceMillis;
  private final transient MailboxExecutor mailbox;
  private transient Map<String, ReceiverQueue> queues;
  private transient DeliveryState state;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient @Nullable Courier courier;
  private transient Counter otherContents;

  @SuppressWarnings("NullAway.Init") // open() does the rest
  SendAlerts(
      List<Receiver> receivers,
      long graceMillis,
      StreamOperatorParameters<Delivery> parameters,
      MailboxExecutor mailbox) {
    super(parameters);
    this.receivers = receivers;
    this.graceMillis = graceMillis;
    this.mailbox = mailbox;
  }

  /**
   * @param graceMillis how long to wait at the end of a bounded input
   */
  public static OneInputStreamOperatorFactory<OutgoingMessage, Delivery> factory(
      List<Receiver> receivers, long graceMillis) {
    return new SendAlertsFactory(receivers, graceMillis);
  }

  @Override
  public void open() throws Exception {
    super.open();
    otherContents = getMetricGroup().counter("revisionsWithOtherContent");
    courier = new Courier(receivers, System::getenv);
    timers = getInternalTimerService("due", VoidNamespaceSerializer.INSTANCE, this);
    state = new DeliveryState(getRuntimeContext());
    queues = new HashMap<>();
    this.<String>getKeyedStateBackend()
        .applyToAllKeys(
            VoidNamespace.INSTANCE,
            VoidNamespaceSerializer.INSTANCE,
            DeliveryState.QUEUE,
            (receiver, queue) -> {
              for (QueuedMessage it : DeliveryState.inOrder(queue)) {
                queueOf(receiver).add(it.sequence(), it.message().alertId(), it.dueAtMillis());
              }
            });
    for (String receiver : queues.keySet()) { // what was in flight has no timer
      setCurrentKey(receiver);
      timers.registerProcessingTimeTimer(VoidNamespace.INSTANCE, nowMillis());
    }
  }

  @Override
  public void processElement(StreamRecord<OutgoingMessage> element) throws Exception {
    OutgoingMessage message = element.getValue();
    SentAlert sent = state.sentOf(message);
    if (message.onlyIfKnown() && sent.contents().isEmpty()) {
      return;
    }
    String receiver = message.receiverId();
    String messageId = sent.messageIdOf(message);
    ReceiverQueue queue = queueOf(receiver);
    long now = nowMillis();
    QueuedMessage queued =
        new QueuedMessage(queue.nextSequence(), message, messageId, receiver, 0, now);
    if (sent.isRepeat(message)) {
      emit(queued, "skipped", "repeat", null, now);
    } else {
      if (messageId.contains("~")) {
        otherContents.inc();
      }
      state.remember(message, sent.plus(message));
      state.put(queued);
      queue.add(queued.sequence(), message.alertId(), now);
    }
    sendDue(receiver);
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    sendDue(timer.getKey());
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) {
    throw new IllegalStateException("Deliveries have no event time");
  }

  /** Waits until all is delivered or dead, or the grace is over: no timer fires after this. */
  @Override
  public void endInput() throws Exception {
    long until = nowMillis() + graceMillis;
    var unused = getProcessingTimeService().registerTimer(until, wake -> {});
    while (!queues.isEmpty() && nowMillis() < until) {
      mailbox.yield();
    }
    for (Map.Entry<String, ReceiverQueue> left : queues.entrySet()) {
      setCurrentKey(left.getKey());
      for (long sequence : left.getValue().sequences()) {
        QueuedMessage queued = state.queued(sequence);
        if (queued != null) {
          emit(queued, "dead", "run-ended", null, nowMillis());
          state.remove(queued);
        }
      }
    }
    queues.clear();
  }

  /** Starts all that may start now at the receiver, which must be the current key. */
  private void sendDue(String receiver) throws Exception {
    ReceiverQueue queue = queueOf(receiver);
    Long next;
    while ((next = queue.startNext(nowMillis())) != null) {
      QueuedMessage queued = state.queued(next);
      if (queued == null) { // forgotten by its time to live
        queue.done(next);
      } else {
        send(queued);
      }
    }
    if (queue.isEmpty()) {
      queues.remove(receiver);
    }
  }

  private void send(QueuedMessage queued) throws Exception {
    long now = nowMillis();
    Courier sender = courier;
    if (sender == null || !sender.knows(queued.target())) {
      settle(queued, "unknown-receiver", null, now);
    } else if (state.isGone(queued.target(), sender.addressHash(queued.target()))) {
      settle(queued, "gone", null, now);
    } else {
      String handle = queued.isAtItsReceiver() ? state.sentOf(queued.message()).handle() : null;
      var unused =
          sender
              .send(queued, handle, now)
              .whenComplete((answer, bug) -> comeBack(queued, answer, bug, now));
    }
  }

  /** On a thread of the sender. */
  private void comeBack(QueuedMessage queued, Answer answer, @Nullable Throwable bug, long since) {
    try {
      mailbox.execute(() -> answered(queued, answer, bug, since), "Answer of a receiver");
    } catch (RejectedExecutionException e) {
      // The task is over; after a restore the message is sent again.
    }
  }

  private void answered(QueuedMessage queued, Answer answer, @Nullable Throwable bug, long since)
      throws Exception {
    if (bug != null) {
      throw new IllegalStateException("Could not send " + queued.messageId(), bug);
    }
    String receiver = queued.message().receiverId();
    if (!queues.containsKey(receiver)) { // the run ended before the answer came
      return;
    }
    setCurrentKey(receiver);
    Outcome outcome = Outcome.of(answer, nowMillis());
    switch (outcome.fate()) {
      case DELIVERED -> {
        emit(queued, "delivered", outcome.reason(), answer.status(), since);
        if (answer.handle() != null && queued.isAtItsReceiver()) {
          OutgoingMessage message = queued.message();
          state.remember(message, state.sentOf(message).knownAs(answer.handle()));
        }
        state.remove(queued);
        queueOf(receiver).done(queued.sequence());
      }
      case RETRY -> retry(queued, outcome, answer, since);
      case DEAD -> settle(queued, outcome.reason(), answer.status(), since);
      case GONE -> {
        if (courier != null) {
          state.markGone(queued.target(), courier.addressHash(queued.target()));
        }
        settle(queued, outcome.reason(), answer.status(), since);
      }
    }
    sendDue(receiver);
  }

  private void retry(QueuedMessage queued, Outcome outcome, Answer answer, long since)
      throws Exception {
    OptionalLong wait = RetrySchedule.waitMillis(queued.messageId(), queued.attempts() + 1);
    if (wait.isEmpty()) {
      settle(queued, "exhausted", answer.status(), since);
      return;
    }
    emit(queued, "retrying", outcome.reason(), answer.status(), since);
    long due = nowMillis() + Math.max(wait.getAsLong(), outcome.askedWaitMillis());
    later(queued.dueAt(due));
  }

  /** Dead at its target: goes to the fallback of its receiver, or nowhere. */
  private void settle(
      QueuedMessage queued, @Nullable String reason, @Nullable Integer httpStatus, long since)
      throws Exception {
    emit(queued, "dead", reason, httpStatus, since);
    String receiver = queued.message().receiverId();
    String fallback = courier == null ? null : courier.fallbackOf(receiver);
    if (fallback != null && queued.target().equals(receiver)) {
      later(queued.to(fallback, nowMillis()));
    } else {
      state.remove(queued);
      queueOf(receiver).done(queued.sequence());
    }
  }

  private void later(QueuedMessage queued) throws Exception {
    state.put(queued);
    queueOf(queued.message().receiverId()).again(queued.sequence(), queued.dueAtMillis());
    timers.registerProcessingTimeTimer(VoidNamespace.INSTANCE, queued.dueAtMillis());
  }

  private void emit(
      QueuedMessage queued,
      String outcome,
      @Nullable String reason,
      @Nullable Integer httpStatus,
      long since) {
    long now = nowMillis();
    OutgoingMessage message = queued.message();
    output.collect(
        new StreamRecord<>(
            new Delivery(
                message.alertId(),
                message.revision(),
                queued.target(),
                queued.attempts() + 1,
                outcome,
                reason,
                httpStatus,
                Instant.ofEpochMilli(now),
                Math.max(0, now - since),
                queued.messageId())));
  }

  private ReceiverQueue queueOf(String receiver) {
    return queues.computeIfAbsent(receiver, key -> new ReceiverQueue());
  }

  private long nowMillis() {
    return getProcessingTimeService().getCurrentProcessingTime();
  }

  @Override
  public void close() throws Exception {
    if (courier != null) {
      courier.close();
    }
    super.close();
  }
}
