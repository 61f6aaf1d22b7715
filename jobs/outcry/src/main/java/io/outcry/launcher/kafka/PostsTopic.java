// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import io.outcry.complaintalerts.Inlets;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.posts.Inbound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A topic of posts that is made for one measurement, filled once and deleted when closed. */
public final class PostsTopic implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaSettings kafka;
  private final int partitions;
  private final String name;
  private final AtomicBoolean closed = new AtomicBoolean();

  private PostsTopic(KafkaSettings kafka, int partitions) {
    this.kafka = kafka;
    this.partitions = partitions;
    name = kafka.named("posts");
  }

  /**
   * Makes the topic of posts of these settings.
   *
   * @param kafka with a prefix that nobody else uses
   * @throws UserException if the broker does not answer or does not allow it
   */
  public static PostsTopic make(KafkaSettings kafka, int partitions) {
    PostsTopic topic = new PostsTopic(kafka, partitions);
    NewTopic forEver = // the time of a post is old
        new NewTopic(topic.name, Optional.of(partitions), Optional.empty())
            .configs(Map.of("retention.ms", "-1"));
    topic.tell("made", admin -> admin.createTopics(List.of(forEver)).all());
    Runtime.getRuntime().addShutdownHook(new Thread(topic::close)); // Ctrl-C
    return topic;
  }

  public String name() {
    return name;
  }

  /**
   * Deals records to the partitions in turn, and waits until all are written.
   *
   * @throws UserException if one was not
   */
  public void fill(List<byte[]> records) {
    Properties settings = kafka.producer();
    settings.putIfAbsent("linger.ms", "20");
    AtomicReference<@Nullable Exception> refused = new AtomicReference<>();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < records.size(); i++) {
        Future<RecordMetadata> unused = // the callback is told the same
            producer.send(
                new ProducerRecord<>(name, i % partitions, null, records.get(i)),
                (written, problem) -> refused.compareAndSet(null, problem));
      }
      producer.flush();
    } catch (KafkaException e) {
      refused.compareAndSet(null, e);
    }
    Exception problem = refused.get();
    if (problem != null) {
      throw refused("filled", problem);
    }
  }

  /** All that it holds, to its end, as job 2 reads posts. */
  public Inlets inlets(WatermarkStrategy<Inbound> watermarks, int readers) {
    return new KafkaInlets(kafka, "bench").postsUntilNow(watermarks, readers, Instant.now());
  }

  /** Deletes it, once. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    tell("deleted", admin -> admin.deleteTopics(List.of(name)).all());
  }

  /** What a broker is asked for. */
  private interface Wish {
    KafkaFuture<Void> of(Admin admin);
  }

  private void tell(String what, Wish wish) {
    Properties settings = kafka.consumer();
    settings.putIfAbsent("default.api.timeout.ms", String.valueOf(PATIENCE.toMillis()));
    try (Admin admin = Admin.create(settings)) {
      wish.of(admin).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw refused(what, e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException | KafkaException e) {
      throw refused(what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(what, e);
    }
  }

  private UserException refused(String what, Throwable cause) {
    return UserException.failed(
        "%s: topic %s cannot be %s: %s"
            .formatted(kafka.bootstrapServers(), name, what, cause.getMessage()),
        cause);
  }
}
