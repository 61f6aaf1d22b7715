// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.state;

import io.outcry.complaintalerts.Outlets;
import io.outcry.complaintalerts.books.Books;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.function.SerializableFunction;

/**
 * What a run in this process tells, a line each: what happened to what, but no score of a text,
 * since those change when a model is trained again.
 */
final class Told implements Outlets {
  private static final Map<String, Queue<String>> TOLD = new ConcurrentHashMap<>();

  private final String run = UUID.randomUUID().toString();

  /** In an order that does not depend on which task was first. */
  List<String> lines() {
    return TOLD.getOrDefault(run, new ConcurrentLinkedQueue<>()).stream().sorted().toList();
  }

  @Override
  public void mentions(DataStream<Mention> mentions) {
    keep(mentions, "mention", it -> it.id() + " " + it.brand() + " in " + it.storyId());
  }

  @Override
  public void windows(DataStream<BrandWindow> windows) {
    keep(
        windows,
        "window",
        it ->
            "%s %s %s #%d: %d of %d"
                .formatted(
                    it.brand(), it.size(), it.start(), it.revision(), it.mentions(), it.authors()));
  }

  @Override
  public void stories(DataStream<StoryChange> stories) {
    keep(
        stories,
        "story",
        it -> "%s %s %s: %d".formatted(it.at(), it.storyId(), it.change(), it.posts()));
  }

  @Override
  public void alerts(DataStream<Alert> alerts) {
    keep(
        alerts,
        "alert",
        it ->
            "%s.%d %s %s %s, also %s"
                .formatted(
                    it.alertId(),
                    it.revision(),
                    it.at(),
                    it.status(),
                    it.reason(),
                    it.competitorsAlso()));
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> deadLetters) {
    keep(deadLetters, "dead-letter", it -> it.reason() + " " + it.source());
  }

  @Override
  public void sources(DataStream<SourceStatus> sources) {
    keep(sources, "source", it -> it.network() + " " + it.state() + " " + it.noticed());
  }

  @Override
  public void books(DataStream<Books> books) {
    keep(books, "books", Books::toString);
  }

  void receipts(DataStream<Delivery> receipts) {
    keep(
        receipts,
        "receipt",
        it ->
            "%s %s %s.%d %s %s"
                .formatted(
                    it.receiver(),
                    it.messageId(),
                    it.alertId(),
                    it.revision(),
                    it.outcome(),
                    it.reason()));
  }

  private <T> void keep(DataStream<T> stream, String what, SerializableFunction<T, String> line) {
    stream.sinkTo(new Keep<>(run, what, line)).name("Keep " + what).uid(what + "-keep");
  }

  private record Keep<T>(String run, String what, SerializableFunction<T, String> line)
      implements Sink<T> {
    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
      Queue<String> told = TOLD.computeIfAbsent(run, name -> new ConcurrentLinkedQueue<>());
      return new SinkWriter<>() {
        @Override
        public void write(T element, Context elementContext) {
          told.add(what + " " + line.apply(element));
        }

        @Override
        public void flush(boolean endOfInput) {}

        @Override
        public void close() {}
      };
    }
  }
}
