// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.json.Json;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic by which people tell the main job something; key: brand. */
public final class ControlTopic {
  private static final String WAIT_MILLIS = "15000";

  private final KafkaSettings kafka;

  public ControlTopic(KafkaSettings kafka) {
    this.kafka = kafka;
  }

  /**
   * Writes one event, waits until the broker has it, and returns the name of the topic.
   *
   * @throws UserException if the broker does not take it within 15 seconds
   */
  public String send(ControlEvent event) {
    String topic = kafka.named("control");
    String key = Objects.requireNonNullElse(event.brandMeant(), "");
    var record = new ProducerRecord<>(topic, key.getBytes(UTF_8), Json.line(event).getBytes(UTF_8));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(record).get();
    } catch (ExecutionException | KafkaException e) {
      Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
      throw UserException.failed(
          "--kafka: %s did not take it (%s); check the address, the topic %s and --kafka-config"
              .formatted(kafka.bootstrapServers(), cause.getMessage(), topic),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UserException.failed("--kafka: interrupted before the broker had it", e);
    }
    return topic;
  }

  private Properties settings() {
    Properties settings = kafka.producer();
    settings.remove("transaction.timeout.ms");
    settings.putIfAbsent("max.block.ms", WAIT_MILLIS);
    settings.putIfAbsent("request.timeout.ms", "5000");
    settings.putIfAbsent("delivery.timeout.ms", WAIT_MILLIS);
    return settings;
  }
}
