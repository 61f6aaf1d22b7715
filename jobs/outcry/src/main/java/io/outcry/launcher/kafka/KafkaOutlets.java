// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import io.outcry.complaintalerts.Outlets;
import io.outcry.complaintalerts.books.Books;
import io.outcry.listen.ListenOutlets;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.function.SerializableFunction;

/**
 * Every result a topic. What is counted goes exactly once and is seen after a checkpoint; what
 * cannot wait for one goes at once, at least once.
 */
public final class KafkaOutlets implements Outlets, ListenOutlets {
  private final KafkaSettings kafka;

  public KafkaOutlets(KafkaSettings kafka) {
    this.kafka = kafka;
  }

  @Override
  public void mentions(DataStream<Mention> mentions) {
    write(mentions, "mentions", DeliveryGuarantee.EXACTLY_ONCE, Mention::brand);
  }

  @Override
  public void windows(DataStream<BrandWindow> windows) {
    write(windows, "brand-windows", DeliveryGuarantee.EXACTLY_ONCE, BrandWindow::brand);
  }

  @Override
  public void stories(DataStream<StoryChange> stories) {
    write(stories, "stories", DeliveryGuarantee.EXACTLY_ONCE, StoryChange::brand);
  }

  @Override
  public void alerts(DataStream<Alert> alerts) {
    write(alerts, "alerts", DeliveryGuarantee.AT_LEAST_ONCE, Alert::alertId);
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> deadLetters) {
    write(deadLetters, "dead-letters", DeliveryGuarantee.AT_LEAST_ONCE, DeadLetter::source);
  }

  /** To the topic in which listeners speak of themselves: whoever reads it knows all. */
  @Override
  public void sources(DataStream<SourceStatus> sources) {
    write(sources, "sources", DeliveryGuarantee.AT_LEAST_ONCE, SourceStatus::network);
  }

  @Override
  public void posts(DataStream<Post> posts) {
    write(posts, "posts", DeliveryGuarantee.AT_LEAST_ONCE, Post::id);
  }

  /** To the topic of the posts: that of a post behind it, since both have the id as their key. */
  @Override
  public void deletions(DataStream<Deletion> deletions) {
    deletions
        .sinkTo(
            sink(
                "posts",
                DeliveryGuarantee.AT_LEAST_ONCE,
                deletion ->
                    deletion.postId() == null ? "" + deletion.authorId() : deletion.postId(),
                OutcryFormat::line))
        .name("Write deletions")
        .uid("kafka-write-deletions");
  }

  /** A running job has no end, so no books; drained for a test, nobody asks for them. */
  @Override
  public void books(DataStream<Books> books) {
    books.sinkTo(new DiscardingSink<>()).name("Leave books").uid("kafka-leave-books");
  }

  public void deliveries(DataStream<Delivery> deliveries) {
    write(deliveries, "deliveries", DeliveryGuarantee.AT_LEAST_ONCE, Delivery::alertId);
  }

  /** What nobody took, whole. */
  public void deadDeliveries(DataStream<DeadLetter> dead) {
    dead.sinkTo(sink("dead-letters", DeliveryGuarantee.AT_LEAST_ONCE, DeadLetter::source))
        .name("Write dead deliveries")
        .uid("kafka-write-dead-deliveries");
  }

  /** What could not be read of a topic. */
  void deadLettersOf(String name, SingleOutputStreamOperator<?> read) {
    read.getSideOutput(DecodeContract.DEAD_LETTERS)
        .sinkTo(sink("dead-letters", DeliveryGuarantee.AT_LEAST_ONCE, DeadLetter::source))
        .name("Write dead letters of " + name)
        .uid("kafka-write-dead-" + name);
  }

  private <T> void write(
      DataStream<T> results,
      String name,
      DeliveryGuarantee guarantee,
      SerializableFunction<T, String> key) {
    results.sinkTo(sink(name, guarantee, key)).name("Write " + name).uid("kafka-write-" + name);
  }

  private <T> KafkaSink<T> sink(
      String name, DeliveryGuarantee guarantee, SerializableFunction<T, String> key) {
    return sink(name, guarantee, key, Json::line);
  }

  private <T> KafkaSink<T> sink(
      String name,
      DeliveryGuarantee guarantee,
      SerializableFunction<T, String> key,
      SerializableFunction<T, String> line) {
    String topic = kafka.named(name);
    return KafkaSink.<T>builder()
        .setKafkaProducerConfig(kafka.producer())
        .setDeliveryGuarantee(guarantee)
        .setTransactionalIdPrefix(topic)
        .setRecordSerializer(new JsonRecords<>(topic, key, line))
        .build();
  }
}
