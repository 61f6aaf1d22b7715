// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import io.outcry.complaintalerts.Buffers;
import io.outcry.complaintalerts.Inlets;
import io.outcry.complaintalerts.catalog.CatalogInlet;
import io.outcry.complaintalerts.catalog.PublishedBrands;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.LiveWatermarks;
import io.outcry.complaintalerts.order.Timeless;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.function.SerializableFunction;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.jspecify.annotations.Nullable;

/**
 * The topics that jobs read. Without state a job goes on where its group was, else at the start.
 * What cannot be read goes to the topic of the dead letters.
 */
public final class KafkaInlets {
  private static final Duration WAIT_FOR_ROOT = Duration.ofSeconds(60);

  private final KafkaSettings kafka;
  private final String job;
  private final KafkaOutlets outlets;

  /**
   * @param job the name of the job, which is the name of its consumer group
   */
  public KafkaInlets(KafkaSettings kafka, String job) {
    this.kafka = kafka;
    this.job = job;
    outlets = new KafkaOutlets(kafka);
  }

  /**
   * What job 2 hears.
   *
   * @param readers how many tasks read; those beyond the partitions of the topic are idle
   * @param runStart when the job was submitted
   */
  public Inlets posts(LiveWatermarks watermarks, int readers, Instant runStart) {
    KafkaSource<Inbound> posts =
        KafkaInlets.<Inbound>source(kafka, job, "posts")
            .setDeserializer(new PostRecords(runStart))
            .build();
    return new Inlets(posts, watermarks, readers, EventOrder.AS_IT_COMES, WAIT_FOR_ROOT);
  }

  /** The same, from the first post that the topic holds to the last that it holds now. */
  Inlets postsUntilNow(WatermarkStrategy<Inbound> watermarks, int readers, Instant runStart) {
    KafkaSource<Inbound> posts =
        KafkaInlets.<Inbound>source(kafka, job, "posts")
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setBounded(OffsetsInitializer.latest())
            .setDeserializer(new PostRecords(runStart))
            .build();
    return new Inlets(posts, watermarks, readers, EventOrder.AS_IT_COMES, WAIT_FOR_ROOT);
  }

  /** What people tell job 2. */
  public SingleOutputStreamOperator<ControlEvent> control(StreamExecutionEnvironment env) {
    return read(env, "control", ControlEvent.class).setBufferTimeout(Buffers.AT_ONCE);
  }

  /**
   * What listeners say of themselves, and what job 2 said before: the same again changes nothing.
   */
  public SingleOutputStreamOperator<SourceStatus> sources(StreamExecutionEnvironment env) {
    return read(env, "sources", SourceStatus.class, SourceStatus::problem);
  }

  /**
   * Brands that are published, from the first that the topic holds, whatever the group has seen.
   */
  public CatalogInlet brands() {
    return new CatalogInlet(this::brands, new ReadBrands());
  }

  private DataStream<PublishedBrands> brands(StreamExecutionEnvironment env) {
    KafkaSource<RawRecord> source =
        KafkaInlets.<RawRecord>source(kafka, job, "config")
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(new RawRecords())
            .build();
    SingleOutputStreamOperator<PublishedBrands> brands =
        env.fromSource(source, new Timeless<>(), "Read config")
            .uid("config-read")
            .setParallelism(1)
            .process(new AcceptBrands())
            .name("Accept brands")
            .uid("config-accept")
            .setParallelism(1)
            .setBufferTimeout(Buffers.AT_ONCE);
    outlets.deadLettersOf("config", brands);
    return brands;
  }

  /** What job 3 delivers, in order for each alert. */
  public SingleOutputStreamOperator<Alert> alerts(StreamExecutionEnvironment env) {
    return read(env, "alerts", Alert.class);
  }

  /** What job 2 tells of stories, for a digest. */
  public SingleOutputStreamOperator<StoryChange> stories(StreamExecutionEnvironment env) {
    return read(env, "stories", StoryChange.class);
  }

  /** What job 2 counts, for a digest. */
  public SingleOutputStreamOperator<BrandWindow> windows(StreamExecutionEnvironment env) {
    return read(env, "brand-windows", BrandWindow.class);
  }

  private <T> SingleOutputStreamOperator<T> read(
      StreamExecutionEnvironment env, String name, Class<T> contract) {
    return read(env, name, contract, value -> null);
  }

  private <T> SingleOutputStreamOperator<T> read(
      StreamExecutionEnvironment env,
      String name,
      Class<T> contract,
      SerializableFunction<T, @Nullable String> problem) {
    KafkaSource<RawRecord> source =
        KafkaInlets.<RawRecord>source(kafka, job, name).setDeserializer(new RawRecords()).build();
    SingleOutputStreamOperator<T> decoded =
        env.fromSource(source, new Timeless<>(), "Read " + name)
            .uid(name + "-read")
            .process(new DecodeContract<>(contract, problem))
            .name("Decode " + name)
            .uid(name + "-decode");
    outlets.deadLettersOf(name, decoded);
    return decoded;
  }

  @SuppressWarnings("deprecation") // Flink's connector still asks for Kafka's old enum
  private static <T> KafkaSourceBuilder<T> source(KafkaSettings kafka, String job, String name) {
    return KafkaSource.<T>builder()
        .setProperties(kafka.consumer())
        .setTopics(kafka.named(name))
        .setGroupId(kafka.named(job))
        .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST));
  }
}
