// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.schemas.logs.LogLine;
import io.outcry.schemas.metrics.Labelled;
import io.outcry.schemas.metrics.LatencyBuckets;
import io.outcry.schemas.metrics.Metrics;
import java.util.Locale;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is counted of deliveries, and how each receiver is: {@code receiver.<receiver>.queueLength},
 * {@code .circuitBroken} and {@code .disabled} (1 while it is so), {@code
 * .outcome.<outcome>.receipts}, and {@code alertToReceiptSeconds}, from entering the queue to the
 * receipt {@code delivered}. A change of a receiver is a line of the log.
 */
final class DeliveryMetrics {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryMetrics.class);
  private static final String DELIVERED = "delivered";

  /** Written by the task, read by reporters. */
  private static final class Shown {
    private final Labelled<Counter> receipts;
    private volatile long queueLength;
    private volatile boolean circuitBroken;
    private volatile boolean disabled;

    Shown(MetricGroup receiver) {
      receipts =
          new Labelled<>(outcome -> receiver.addGroup("outcome", outcome).counter("receipts"));
      receiver.gauge("queueLength", () -> queueLength);
      receiver.gauge("circuitBroken", () -> circuitBroken ? 1 : 0);
      receiver.gauge("disabled", () -> disabled ? 1 : 0);
    }
  }

  private final Labelled<Shown> receivers;
  private final LatencyBuckets alertToReceipt = new LatencyBuckets();
  private final Counter otherContents;
  private final Counter superseded;
  private final Counter deadDeliveries;

  DeliveryMetrics(MetricGroup operator) {
    MetricGroup family = operator.addGroup(Metrics.FAMILY);
    receivers = new Labelled<>(id -> new Shown(family.addGroup("receiver", id)));
    MetricGroup seconds = family.addGroup("alertToReceiptSeconds");
    alertToReceipt.forEach(
        (bound, count) ->
            seconds
                .addGroup(LatencyBuckets.BOUND, bound)
                .gauge(LatencyBuckets.COUNT, count::getAsLong));
    otherContents = family.counter("revisionsWithOtherContent");
    superseded = family.counter("revisionsSuperseded");
    deadDeliveries = family.counter("deadDeliveries");
  }

  /** A receiver is shown from the start, not from its first message on. */
  void knows(String receiver) {
    var unused = receivers.of(receiver);
  }

  void receipt(QueuedMessage queued, String outcome, long nowMillis) {
    receivers.of(queued.target()).receipts.of(outcome).inc();
    if (outcome.equals(DELIVERED) && queued.queuedAtMillis() > 0) {
      alertToReceipt.took(nowMillis - queued.queuedAtMillis());
    }
  }

  void queue(String receiver, ReceiverQueue queue) {
    receivers.of(receiver).queueLength = queue.size();
    for (Way way : queue.ways()) {
      circuit(way.target(), way.breaker.isBroken());
    }
  }

  private void circuit(String target, boolean broken) {
    Shown shown = receivers.of(target);
    if (shown.circuitBroken == broken) {
      return;
    }
    shown.circuitBroken = broken;
    if (broken) {
      LOG.warn("{}", LogLine.of("receiver-circuit-opened").with("receiver", target));
    } else {
      LOG.info("{}", LogLine.of("receiver-circuit-closed").with("receiver", target));
    }
  }

  /** The receiver wants nothing more. */
  void disabled(String target) {
    Shown shown = receivers.of(target);
    if (!shown.disabled) {
      shown.disabled = true;
      LOG.warn("{}", LogLine.of("receiver-disabled").with("receiver", target));
    }
  }

  void dead(QueuedMessage queued, String reason) {
    deadDeliveries.inc();
    LOG.warn(
        "{}",
        LogLine.of("delivery-dead")
            .with("receiver", queued.target())
            .with("alert", queued.message().alertId())
            .with("revision", queued.message().revision())
            .with("reason", reason.toLowerCase(Locale.ROOT)));
  }

  void superseded() {
    superseded.inc();
  }

  void otherContent() {
    otherContents.inc();
  }
}
