// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceiverQueueTest {
  private final ReceiverQueue queue = new ReceiverQueue(target -> Manners.ANY);

  @Test
  void the_next_revision_waits_for_the_fate_of_the_one_before() {
    queue.add(1, "a", "desk", 0);
    queue.add(2, "a", "desk", 0);
    queue.add(3, "b", "desk", 0);
    assertThat(queue.startNext(0)).isEqualTo(1);
    assertThat(queue.startNext(0)).isEqualTo(3);
    assertThat(queue.startNext(0)).isNull();
    queue.again(1, "desk", 500);
    assertThat(queue.startNext(499)).isNull();
    assertThat(queue.startNext(500)).isEqualTo(1);
    queue.done(1);
    assertThat(queue.startNext(500)).isEqualTo(2);
  }

  @Test
  void only_a_few_are_in_flight_at_one_time() {
    for (int i = 1; i <= 9; i++) {
      queue.add(i, "a" + i, "desk", 0);
    }
    for (long i = 1; i <= ReceiverQueue.IN_FLIGHT; i++) {
      assertThat(queue.startNext(0)).isEqualTo(i);
    }
    assertThat(queue.startNext(0)).isNull();
    queue.done(2);
    assertThat(queue.startNext(0)).isEqualTo(ReceiverQueue.IN_FLIGHT + 1);
  }

  @Test
  void a_pace_keeps_starts_apart_also_when_nothing_waited_meanwhile() {
    var slow = new ReceiverQueue(target -> new Manners(1_000, false));
    slow.add(1, "a", "desk", 0);
    slow.add(2, "b", "desk", 0);
    assertThat(slow.startNext(0)).isEqualTo(1);
    assertThat(slow.startNext(999)).isNull();
    assertThat(slow.wakeMillis()).isEqualTo(1_000);
    assertThat(slow.startNext(1_000)).isEqualTo(2);
    slow.done(1);
    slow.done(2);
    slow.add(3, "c", "desk", 1_001);
    assertThat(slow.startNext(1_999)).isNull();
    assertThat(slow.startNext(2_000)).isEqualTo(3);
  }

  @Test
  void what_waits_of_an_alert_can_be_dropped_and_what_is_in_flight_stays() {
    queue.add(1, "a", "desk", 0);
    queue.startNext(0);
    queue.add(2, "a", "desk", 0);
    queue.add(3, "b", "desk", 0);
    assertThat(queue.dropWaiting("a")).containsExactly(2L);
    assertThat(queue.dropWaiting("b")).containsExactly(3L);
    assertThat(queue.dropWaiting("c")).isEmpty();
    queue.add(4, "a", "desk", 0);
    assertThat(queue.startNext(0)).isNull();
    queue.done(1);
    assertThat(queue.startNext(0)).isEqualTo(4);
  }

  @Test
  void what_goes_to_the_fallback_has_a_way_of_its_own() {
    for (int i = 1; i <= 6; i++) {
      queue.add(i, "a" + i, "desk", 0);
    }
    for (int i = 1; i <= ReceiverQueue.IN_FLIGHT; i++) {
      queue.startNext(0);
    }
    queue.wayTo("desk").pauseUntil(1_000);
    queue.again(1, "phone", 0);
    assertThat(queue.startNext(0)).isEqualTo(1);
    assertThat(queue.startNext(0)).isNull();
    assertThat(queue.startNext(1_000)).isEqualTo(5);
  }

  @Test
  void what_is_left_comes_in_order_of_arrival() {
    queue.add(1, "a", "desk", 0);
    queue.add(2, "b", "desk", 0);
    queue.add(3, "a", "desk", 0);
    queue.startNext(0);
    assertThat(queue.sequences()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void a_fate_for_what_is_not_in_flight_is_a_bug() {
    queue.add(1, "a", "desk", 0);
    assertThatThrownBy(() -> queue.done(1)).hasMessage("Message 1 is not in flight");
  }

  @Test
  void under_any_fates_all_come_through_and_each_alert_in_order() {
    Random random = new Random(11); // fixed: a failing run can be run again
    Map<Long, String> alerts = new HashMap<>();
    for (long sequence = 1; sequence <= 500; sequence++) {
      alerts.put(sequence, "a" + random.nextInt(40));
      queue.add(sequence, alerts.getOrDefault(sequence, ""), "desk", 0);
    }
    Map<String, List<Long>> delivered = new HashMap<>();
    List<Long> inFlight = new ArrayList<>();
    for (long now = 0; !queue.isEmpty(); now++) {
      for (Long next = queue.startNext(now); next != null; next = queue.startNext(now)) {
        inFlight.add(next);
      }
      assertThat(inFlight).hasSizeLessThanOrEqualTo(ReceiverQueue.IN_FLIGHT);
      if (!inFlight.isEmpty()) {
        long landed = inFlight.remove(random.nextInt(inFlight.size()));
        if (random.nextBoolean()) {
          queue.again(landed, "desk", now + random.nextInt(20));
        } else {
          queue.done(landed);
          delivered
              .computeIfAbsent(alerts.getOrDefault(landed, ""), key -> new ArrayList<>())
              .add(landed);
        }
      }
    }
    assertThat(delivered.values()).allSatisfy(line -> assertThat(line).isSorted());
    assertThat(delivered.values().stream().mapToInt(List::size).sum()).isEqualTo(500);
  }
}
