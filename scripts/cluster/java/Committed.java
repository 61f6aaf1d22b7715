// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import io.outcry.launcher.terminal.UserException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic from its beginning, as readers with {@code read_committed} see it. */
final class Committed implements AutoCloseable {
  private final KafkaConsumer<String, String> consumer;

  Committed(String bootstrapServers, String topic) {
    Properties settings = new Properties();
    settings.setProperty("bootstrap.servers", bootstrapServers);
    settings.setProperty("isolation.level", "read_committed");
    settings.setProperty("default.api.timeout.ms", "60000");
    settings.setProperty("max.poll.records", "5000");
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    List<PartitionInfo> found = consumer.listTopics().getOrDefault(topic, List.of());
    if (found.isEmpty()) {
      consumer.close();
      throw UserException.usage("there is no topic " + topic + " at " + bootstrapServers);
    }
    List<TopicPartition> partitions =
        found.stream().map(it -> new TopicPartition(topic, it.partition())).toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Gives what has come. */
  void poll(Duration longest, Consumer<ConsumerRecord<String, String>> to) {
    consumer.poll(longest).forEach(to);
  }

  /** Whether all is read that was committed by now. */
  boolean isAtEnd() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    return ends.entrySet().stream().allMatch(it -> consumer.position(it.getKey()) >= it.getValue());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
