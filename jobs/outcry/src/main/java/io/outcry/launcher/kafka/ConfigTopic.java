// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.config.ConfigDocument;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.posts.MalformedPostException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The topic of what was published: compacted, one partition, one record per file and version, at
 * most 16 MiB compressed. For commands; running jobs read it as a source.
 */
public final class ConfigTopic {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private final KafkaSettings kafka;
  private final String topic;

  public ConfigTopic(KafkaSettings kafka) {
    this.kafka = kafka;
    this.topic = kafka.named("config");
  }

  public String name() {
    return topic;
  }

  /**
   * Makes the topic if it is not there: one that a broker makes by itself would not be compacted,
   * and would forget what was published.
   *
   * @throws UserException if the broker does not answer or does not allow it
   */
  public void make() {
    NewTopic wanted = new NewTopic(topic, Optional.of(1), Optional.empty());
    wanted.configs(
        Map.of("cleanup.policy", "compact", "max.message.bytes", String.valueOf(MOST_BYTES)));
    try (Admin admin = Admin.create(patient(kafka.consumer()))) {
      if (!admin
          .listTopics()
          .names()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          .contains(topic)) {
        admin.createTopics(List.of(wanted)).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw unreachable(e.getCause() == null ? e : e.getCause());
      }
    } catch (TimeoutException | KafkaException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(e);
    }
  }

  /**
   * The newest of each key; what is no {@code config.v1} is left to the jobs to refuse.
   *
   * @throws UserException if the broker does not answer
   */
  public Map<String, ConfigDocument> newest() {
    Map<String, ConfigDocument> newest = new HashMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            patient(kafka.consumer()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      Collection<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(it -> new TopicPartition(topic, it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        if (System.nanoTime() > deadlineNanos) {
          throw new KafkaException("no answer within " + PATIENCE.toSeconds() + " s");
        }
        consumer.poll(Duration.ofMillis(200)).forEach(record -> keep(newest, record));
      }
    } catch (KafkaException e) {
      throw unreachable(e);
    }
    return newest;
  }

  private static void keep(
      Map<String, ConfigDocument> newest, ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return;
    }
    try {
      ConfigDocument read = DecodeContract.read(record.value(), ConfigDocument.class);
      newest.merge(read.key(), read, (one, other) -> other.version() > one.version() ? other : one);
    } catch (MalformedPostException e) {
      // jobs refuse it, and say so
    }
  }

  /**
   * Writes one version and waits until the broker has it.
   *
   * @throws UserException if it does not take it
   */
  public void publish(ConfigDocument document) {
    Properties settings = patient(kafka.producer());
    settings.remove("transaction.timeout.ms");
    settings.putIfAbsent("compression.type", "zstd");
    settings.putIfAbsent("max.request.size", String.valueOf(4 * MOST_BYTES));
    settings.putIfAbsent("buffer.memory", String.valueOf(8 * MOST_BYTES));
    var record =
        new ProducerRecord<>(
            topic, document.key().getBytes(UTF_8), Json.line(document).getBytes(UTF_8));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw unreachable(e.getCause() == null ? e : e.getCause());
    } catch (KafkaException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(e);
    }
  }

  private static Properties patient(Properties settings) {
    String millis = String.valueOf(PATIENCE.toMillis());
    settings.putIfAbsent("default.api.timeout.ms", millis);
    settings.putIfAbsent("request.timeout.ms", "5000");
    settings.putIfAbsent("max.block.ms", millis);
    settings.putIfAbsent("delivery.timeout.ms", millis);
    return settings;
  }

  private UserException unreachable(Throwable cause) {
    return UserException.failed(
        "--kafka: %s: %s; check the address, the topic %s and --kafka-config"
            .formatted(kafka.bootstrapServers(), cause.getMessage(), topic),
        cause);
  }
}
