// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import io.outcry.launcher.terminal.UserException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes records to the topic of the posts, each once, over a restart of the broker, too. */
final class Feeder implements AutoCloseable {
  static final String TOPIC = "outcry.posts";

  private final KafkaProducer<String, String> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final AtomicLong sent = new AtomicLong();

  Feeder(String bootstrapServers) {
    Properties settings = new Properties();
    settings.setProperty("bootstrap.servers", bootstrapServers);
    settings.setProperty("enable.idempotence", "true");
    settings.setProperty("linger.ms", "20");
    settings.setProperty("batch.size", "131072");
    settings.setProperty("compression.type", "lz4");
    settings.setProperty("delivery.timeout.ms", "300000");
    settings.setProperty("max.block.ms", "300000");
    producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  void feed(String key, String line) {
    send(new ProducerRecord<>(TOPIC, key, line));
  }

  void feed(int partition, String key, String line) {
    send(new ProducerRecord<>(TOPIC, partition, key, line));
  }

  /** To each partition, so that event time goes on everywhere. */
  void feedLater(InventedPosts posts, int number) {
    int partitions = producer.partitionsFor(TOPIC).size();
    for (int partition = 0; partition < partitions; partition++) {
      feed(partition, "later", posts.later(partition, number));
    }
    flush();
  }

  private void send(ProducerRecord<String, String> record) {
    sent.incrementAndGet();
    producer.send(record, (written, problem) -> failure.compareAndSet(null, problem));
    check();
  }

  /** Records so far. */
  long sent() {
    return sent.get();
  }

  void flush() {
    producer.flush();
    check();
  }

  private void check() {
    Exception problem = failure.get();
    if (problem != null) {
      throw UserException.failed(
          "the broker does not take posts: " + problem.getMessage(), problem);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
