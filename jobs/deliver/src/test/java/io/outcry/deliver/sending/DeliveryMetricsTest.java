// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import static io.outcry.deliver.sending.SendHarness.NOW;
import static io.outcry.deliver.sending.SendHarness.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.metrics.Metrics;
import org.apache.flink.metrics.testutils.MetricListener;
import org.junit.jupiter.api.Test;

class DeliveryMetricsTest {
  private final MetricListener listener = new MetricListener();
  private final DeliveryMetrics metrics = new DeliveryMetrics(listener.getMetricGroup());
  private final ReceiverQueue queue = new ReceiverQueue(target -> Manners.ANY);

  @Test
  void a_receiver_is_shown_before_its_first_message() {
    metrics.knows("desk");
    assertThat(gauge("queueLength")).isEqualTo(0L);
    assertThat(gauge("circuitBroken")).isEqualTo(0);
    assertThat(gauge("disabled")).isEqualTo(0);
  }

  @Test
  void what_waits_or_is_under_way_is_the_length_of_the_queue() {
    queue.add(1, "a", "desk", NOW);
    queue.add(2, "a", "desk", NOW);
    queue.add(3, "b", "desk", NOW);
    assertThat(queue.startNext(NOW)).isEqualTo(1);
    metrics.queue("desk", queue);
    assertThat(gauge("queueLength")).isEqualTo(3L);
    queue.again(1, "desk", NOW);
    metrics.queue("desk", queue);
    assertThat(gauge("queueLength")).isEqualTo(3L);
    assertThat(queue.startNext(NOW)).isEqualTo(1);
    queue.done(1);
    assertThat(queue.dropWaiting("b")).containsExactly(3L);
    metrics.queue("desk", queue);
    assertThat(gauge("queueLength")).isEqualTo(1L);
  }

  @Test
  void a_circuit_is_broken_until_something_comes_back() {
    Way way = queue.wayTo("desk");
    for (int failure = 0; failure < CircuitBreaker.FAILURES; failure++) {
      metrics.queue("desk", queue);
      assertThat(gauge("circuitBroken")).isEqualTo(0);
      way.breaker.failed(failure + 1, NOW);
    }
    metrics.queue("desk", queue);
    assertThat(gauge("circuitBroken")).isEqualTo(1);
    way.breaker.answered();
    metrics.queue("desk", queue);
    assertThat(gauge("circuitBroken")).isEqualTo(0);
  }

  @Test
  void a_receiver_that_is_gone_is_disabled() {
    metrics.disabled("desk");
    assertThat(gauge("disabled")).isEqualTo(1);
  }

  @Test
  void a_receipt_counts_at_its_target_and_a_delivery_by_how_long_it_waited() {
    QueuedMessage queued =
        new QueuedMessage(1, message("desk", "a", 1), "a.1", "desk", 0, NOW, NOW, null);
    metrics.receipt(queued, "retrying", NOW + 200);
    metrics.receipt(queued, "delivered", NOW + 1_200);
    assertThat(receipts("retrying")).isEqualTo(1);
    assertThat(receipts("delivered")).isEqualTo(1);
    assertThat(took("1")).isEqualTo(0L);
    assertThat(took("2.5")).isEqualTo(1L);
    assertThat(took("+Inf")).isEqualTo(1L);
  }

  private Object gauge(String name) {
    return listener.getGauge(Metrics.FAMILY, "receiver", "desk", name).orElseThrow().getValue();
  }

  private long receipts(String outcome) {
    return listener
        .getCounter(Metrics.FAMILY, "receiver", "desk", "outcome", outcome, "receipts")
        .orElseThrow()
        .getCount();
  }

  private Object took(String seconds) {
    return listener
        .getGauge(Metrics.FAMILY, "alertToReceiptSeconds", "le", seconds, "bucket")
        .orElseThrow()
        .getValue();
  }
}
