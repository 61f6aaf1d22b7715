// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.util.function.SerializableFunction;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A contract as one record of one topic. It carries the time of writing, not its event time: the
 * broker keeps records by that time, and an old post would be deleted at once.
 */
final class JsonRecords<T> implements KafkaRecordSerializationSchema<T> {
  private static final long serialVersionUID = 1;

  private final String topic;
  private final SerializableFunction<T, String> key;
  private final SerializableFunction<T, String> line;

  JsonRecords(
      String topic, SerializableFunction<T, String> key, SerializableFunction<T, String> line) {
    this.topic = topic;
    this.key = key;
    this.line = line;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      T contract, KafkaSinkContext context, Long timestampMillis) {
    return new ProducerRecord<>(
        topic, key.apply(contract).getBytes(UTF_8), line.apply(contract).getBytes(UTF_8));
  }
}
