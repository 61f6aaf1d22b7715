// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.sending.attempts.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.state.MapState;
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
 * back through the mailbox, so that all below runs on the task's thread. {@link MessageScheduler}
 * decides.
 */
public final class SendAlerts extends AbstractStreamOperator<Delivery>
    implements OneInputStreamOperator<OutgoingMessage, Delivery>,
        Triggerable<String, VoidNamespace>,
        BoundedOneInput {
  public static final String UID = "deliver-send";
  private static final long serialVersionUID = 1;

  private final List<Receiver> receivers;
  private final Map<String, Manners> manners;
  private final long graceMillis;
  private final transient MailboxExecutor mailbox;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient @Nullable Courier courier;
  private transient Queues queues;
  private transient MessageScheduler scheduler;
  private transient DeliveryMetrics counts;

  @SuppressWarnings("NullAway.Init") // open() does the rest
  SendAlerts(
      List<Receiver> receivers,
      Map<String, Manners> manners,
      long graceMillis,
      StreamOperatorParameters<Delivery> parameters,
      MailboxExecutor mailbox) {
    super(parameters);
    this.receivers = receivers;
    this.manners = manners;
    this.graceMillis = graceMillis;
    this.mailbox = mailbox;
  }

  /**
   * @param graceMillis how long to wait at the end of a bounded input
   */
  public static OneInputStreamOperatorFactory<OutgoingMessage, Delivery> factory(
      List<Receiver> receivers, long graceMillis) {
    return factory(
        receivers,
        receivers.stream().collect(Collectors.toMap(Receiver::id, Manners::of)),
        graceMillis);
  }

  static OneInputStreamOperatorFactory<OutgoingMessage, Delivery> factory(
      List<Receiver> receivers, Map<String, Manners> manners, long graceMillis) {
    return new SendAlertsFactory(receivers, manners, graceMillis);
  }

  @Override
  public void open() throws Exception {
    super.open();
    Courier sender = new Courier(receivers, System::getenv);
    courier = sender;
    timers = getInternalTimerService("due", VoidNamespaceSerializer.INSTANCE, this);
    counts = new DeliveryMetrics(getMetricGroup());
    receivers.forEach(receiver -> counts.knows(receiver.id()));
    ReceiptWriter receipts =
        new ReceiptWriter(
            receipt -> output.collect(new StreamRecord<>(receipt)),
            dead -> output.collect(DeadDeliveries.TAG, new StreamRecord<>(dead)),
            counts);
    queues = new Queues(manners);
    scheduler =
        new MessageScheduler(sender, queues, new DeliveryState(getRuntimeContext()), receipts);
    this.<String>getKeyedStateBackend()
        .applyToAllKeys(
            VoidNamespace.INSTANCE,
            VoidNamespaceSerializer.INSTANCE,
            DeliveryState.QUEUE,
            (receiver, queue) -> queues.restore(receiver, DeliveryState.inOrder(queue)));
    this.<String>getKeyedStateBackend()
        .applyToAllKeys(
            VoidNamespace.INSTANCE,
            VoidNamespaceSerializer.INSTANCE,
            DeliveryState.GONE,
            (receiver, gone) -> showGone(gone, sender));
    for (String receiver : queues.receivers()) { // what was in flight has no timer
      setCurrentKey(receiver);
      timers.registerProcessingTimeTimer(VoidNamespace.INSTANCE, nowMillis());
    }
  }

  @Override
  public void processElement(StreamRecord<OutgoingMessage> element) throws Exception {
    OutgoingMessage message = element.getValue();
    scheduler.accept(message, nowMillis());
    sendDue(message.receiverId());
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    if (queues.knows(timer.getKey())) {
      sendDue(timer.getKey());
    }
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
    while (!queues.areEmpty() && nowMillis() < until) {
      mailbox.yield();
    }
    for (String receiver : queues.receivers()) {
      setCurrentKey(receiver);
      scheduler.runEnded(receiver, nowMillis());
    }
  }

  /** Starts all that may start now at the receiver, which must be the current key. */
  private void sendDue(String receiver) throws Exception {
    QueuedMessage next;
    while (courier != null && (next = scheduler.next(receiver, nowMillis())) != null) {
      send(courier, next);
    }
    counts.queue(receiver, queues.of(receiver));
    long wake = scheduler.wakeMillis(receiver);
    if (wake < Long.MAX_VALUE) {
      timers.registerProcessingTimeTimer(VoidNamespace.INSTANCE, wake);
    }
  }

  private void showGone(MapState<String, Integer> gone, Courier sender) throws Exception {
    for (Map.Entry<String, Integer> target : gone.entries()) {
      if (sender.isGone(target.getKey(), target.getValue())) {
        counts.disabled(target.getKey());
      }
    }
  }

  private void send(Courier sender, QueuedMessage queued) throws Exception {
    long now = nowMillis();
    String handle = scheduler.handleOf(queued);
    var unused =
        sender
            .send(queued, handle, now)
            .whenComplete((answer, bug) -> comeBack(queued, answer, bug, now));
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
    if (queues.knows(receiver)) { // else the run ended before the answer came
      setCurrentKey(receiver);
      scheduler.answered(queued, answer, since, nowMillis());
      sendDue(receiver);
    }
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
