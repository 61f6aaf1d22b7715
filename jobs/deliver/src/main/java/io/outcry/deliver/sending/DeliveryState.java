// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.deliver.messages.OutgoingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered per receiver. Everything ends by its fate, or 30 days after its last change.
 */
final class DeliveryState {
  private static final Duration KEPT = Duration.ofDays(30);
  static final MapStateDescriptor<Long, QueuedMessage> QUEUE =
      map("queue-v1", Types.LONG, QueuedMessage.class);

  static final MapStateDescriptor<String, Integer> GONE =
      map("gone-v1", Types.STRING, Integer.class);

  private final MapState<Long, QueuedMessage> queue;
  private final MapState<String, SentAlert> sent;
  private final MapState<String, Integer> gone;

  DeliveryState(RuntimeContext context) {
    queue = context.getMapState(QUEUE);
    sent = context.getMapState(map("sent-v1", Types.STRING, SentAlert.class));
    gone = context.getMapState(GONE);
  }

  SentAlert sentOf(OutgoingMessage message) throws Exception {
    SentAlert known = sent.get(message.alertId());
    return known == null ? SentAlert.NOTHING : known;
  }

  void remember(OutgoingMessage message, SentAlert now) throws Exception {
    sent.put(message.alertId(), now);
  }

  @Nullable QueuedMessage queued(long sequence) throws Exception {
    return queue.get(sequence);
  }

  void put(QueuedMessage message) throws Exception {
    queue.put(message.sequence(), message);
  }

  void remove(QueuedMessage message) throws Exception {
    queue.remove(message.sequence());
  }

  /** The receiver wants nothing more at this address; another address starts anew. */
  void markGone(String target, int addressHash) throws Exception {
    gone.put(target, addressHash);
  }

  boolean isGone(String target, int addressHash) throws Exception {
    Integer since = gone.get(target);
    return since != null && since == addressHash;
  }

  /** All of a queue, in order of arrival. */
  static List<QueuedMessage> inOrder(MapState<Long, QueuedMessage> queue) throws Exception {
    List<QueuedMessage> all = new ArrayList<>();
    queue.values().forEach(all::add);
    all.sort(Comparator.comparingLong(QueuedMessage::sequence));
    return all;
  }

  private static <K, V> MapStateDescriptor<K, V> map(
      String name, TypeInformation<K> key, Class<V> value) {
    var descriptor = new MapStateDescriptor<>(name, key, TypeInformation.of(value));
    descriptor.enableTimeToLive(StateTtlConfig.newBuilder(KEPT).build());
    return descriptor;
  }
}
