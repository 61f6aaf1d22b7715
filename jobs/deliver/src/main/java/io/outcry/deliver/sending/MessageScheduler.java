// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.webhook.outcomes.Outcome;
import io.outcry.webhook.sending.attempts.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages in, says which goes next, and writes receipts. The receiver that a call is about
 * must be the current key. Of the task's thread.
 */
final class MessageScheduler {
  private final Courier courier;
  private final DeliveryState state;
  private final ReceiptWriter receipts;
  private final Queues queues;

  MessageScheduler(Courier courier, Queues queues, DeliveryState state, ReceiptWriter receipts) {
    this.courier = courier;
    this.queues = queues;
    this.state = state;
    this.receipts = receipts;
  }

  void accept(OutgoingMessage message, long nowMillis) throws Exception {
    SentAlert sent = state.sentOf(message);
    if (message.onlyIfKnown() && sent.contents().isEmpty()) {
      return;
    }
    String receiver = message.receiverId();
    String messageId = sent.messageIdOf(message);
    ReceiverQueue queue = queues.of(receiver);
    QueuedMessage queued =
        new QueuedMessage(
            queue.nextSequence(),
            message,
            messageId,
            receiver,
            0,
            nowMillis,
            nowMillis,
            sent.line());
    if (sent.isRepeat(message)) {
      receipts.receipt(queued, "skipped", "repeat", null, nowMillis, nowMillis);
      return;
    }
    if (messageId.contains("~")) {
      receipts.otherContent();
    }
    if (queues.mannersOf(receiver).keepsOnlyLast()) {
      supersede(queue, message.alertId(), nowMillis);
    }
    state.remember(message, sent.plus(message));
    for (OutgoingMessage other : message.others()) {
      state.remember(other, state.sentOf(other).plus(other).inLine(queued.lineId()));
    }
    state.put(queued);
    queue.add(queued.sequence(), queued.lineId(), receiver, nowMillis);
  }

  /** The next message to send now to the receiver or its fallback; null if there is none. */
  @Nullable QueuedMessage next(String receiver, long nowMillis) throws Exception {
    ReceiverQueue queue = queues.of(receiver);
    do {
      Long next;
      while ((next = queue.startNext(nowMillis)) != null) {
        QueuedMessage queued = state.queued(next);
        if (queued == null) { // forgotten by its time to live
          queue.done(next);
          continue;
        }
        String reason = hopeless(queued, nowMillis);
        if (reason == null) {
          return queued;
        }
        die(queued, reason, nowMillis);
      }
    } while (passBy(receiver, nowMillis));
    return null;
  }

  /** When to ask for the next; {@link Long#MAX_VALUE} if an answer comes before. */
  long wakeMillis(String receiver) {
    ReceiverQueue queue = queues.of(receiver);
    long wake = queue.wakeMillis();
    long broken = queue.wayTo(receiver).breaker.brokenSinceMillis();
    return broken == Long.MAX_VALUE
            || courier.fallbackOf(receiver) == null
            || queue.wayTo(receiver).waiting().isEmpty()
        ? wake
        : Math.min(wake, broken + Verdict.PATIENCE_MILLIS);
  }

  /** The receiver's handle of the alert from an earlier message; null for none. */
  @Nullable String handleOf(QueuedMessage queued) throws Exception {
    return queued.isAtItsReceiver() ? state.sentOf(queued.message()).handle() : null;
  }

  /** An answer came back. */
  void answered(QueuedMessage queued, Answer answer, long sinceMillis, long nowMillis)
      throws Exception {
    Outcome outcome = Outcome.of(answer, nowMillis);
    String receiver = queued.message().receiverId();
    Way way = queues.of(receiver).wayTo(queued.target());
    boolean throttled = answer.status() != null && answer.status() == 429;
    if (outcome.fate() == Outcome.Fate.RETRY && !throttled) {
      way.breaker.failed(queued.sequence(), nowMillis);
    } else {
      way.breaker.answered();
    }
    if (outcome.askedWaitMillis() > 0) {
      way.pauseUntil(nowMillis + outcome.askedWaitMillis());
    }
    if (outcome.fate() == Outcome.Fate.GONE) {
      state.markGone(queued.target(), courier.addressHash(queued.target()));
      receipts.gone(queued.target());
    }
    if (answer.handle() != null && queued.isAtItsReceiver()) {
      OutgoingMessage message = queued.message();
      state.remember(message, state.sentOf(message).knownAs(answer.handle()));
    }
    Verdict verdict = Verdict.after(queued, outcome, courier.fallbackOf(receiver), nowMillis);
    settle(queued, verdict, answer.status(), sinceMillis, nowMillis);
  }

  /** What is left of a receiver when the run ends. */
  void runEnded(String receiver, long nowMillis) throws Exception {
    for (long sequence : queues.of(receiver).sequences()) {
      QueuedMessage queued = state.queued(sequence);
      if (queued != null) {
        receipts.receipt(queued, "dead", "run-ended", null, nowMillis, nowMillis);
        receipts.dead(queued, "run-ended", nowMillis);
        state.remove(queued);
      }
    }
    queues.remove(receiver);
  }

  private @Nullable String hopeless(QueuedMessage queued, long nowMillis) throws Exception {
    if (!courier.knows(queued.target())) {
      return "unknown-receiver";
    }
    if (state.isGone(queued.target(), courier.addressHash(queued.target()))) {
      return "gone";
    }
    return Verdict.isTooOld(queued, nowMillis) ? "exhausted" : null;
  }

  /**
   * Sends what waits for a receiver that cannot be reached to its fallback; false if nothing waits.
   */
  private boolean passBy(String receiver, long nowMillis) throws Exception {
    ReceiverQueue queue = queues.of(receiver);
    long broken = queue.wayTo(receiver).breaker.brokenSinceMillis();
    if (broken > nowMillis - Verdict.PATIENCE_MILLIS || courier.fallbackOf(receiver) == null) {
      return false;
    }
    List<Long> waiting = queue.startAll(receiver);
    for (long sequence : waiting) {
      QueuedMessage queued = state.queued(sequence);
      if (queued == null) {
        queue.done(sequence);
      } else {
        die(queued, "unreachable", nowMillis);
      }
    }
    return !waiting.isEmpty();
  }

  private void supersede(ReceiverQueue queue, String alertId, long nowMillis) throws Exception {
    for (long sequence : queue.dropWaiting(alertId)) {
      QueuedMessage older = state.queued(sequence);
      if (older != null) {
        receipts.superseded(older, nowMillis);
        state.remove(older);
      }
    }
  }

  private void die(QueuedMessage queued, String reason, long nowMillis) throws Exception {
    String fallback = courier.fallbackOf(queued.message().receiverId());
    Verdict verdict = Verdict.dead(queued, reason, fallback, nowMillis);
    settle(queued, verdict, null, nowMillis, nowMillis);
  }

  private void settle(
      QueuedMessage queued,
      Verdict verdict,
      @Nullable Integer httpStatus,
      long sinceMillis,
      long nowMillis)
      throws Exception {
    receipts.receipt(
        queued, verdict.outcome(), verdict.reason(), httpStatus, sinceMillis, nowMillis);
    ReceiverQueue queue = queues.of(queued.message().receiverId());
    QueuedMessage again = verdict.again();
    if (again != null) {
      state.put(again);
      queue.again(again.sequence(), again.target(), again.dueAtMillis());
      return;
    }
    state.remove(queued);
    queue.done(queued.sequence());
    if (verdict.isDead()) {
      receipts.dead(queued, verdict.reason(), nowMillis);
    }
  }
}
