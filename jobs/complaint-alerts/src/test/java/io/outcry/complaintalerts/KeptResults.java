// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import io.outcry.complaintalerts.books.Books;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Outlets that keep all they are given; for jobs that run in this process. */
final class KeptResults implements Outlets {
  private static final Map<String, Collection<Object>> KEPT = new ConcurrentHashMap<>();

  private final String run = UUID.randomUUID().toString();

  @Override
  public void mentions(DataStream<Mention> mentions) {
    keep(mentions, "mentions");
  }

  @Override
  public void windows(DataStream<BrandWindow> windows) {
    keep(windows, "windows");
  }

  @Override
  public void stories(DataStream<StoryChange> stories) {
    keep(stories, "stories");
  }

  @Override
  public void alerts(DataStream<Alert> alerts) {
    keep(alerts, "alerts");
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> deadLetters) {
    keep(deadLetters, "dead-letters");
  }

  @Override
  public void sources(DataStream<SourceStatus> sources) {
    keep(sources, "sources");
  }

  @Override
  public void books(DataStream<Books> books) {
    keep(books, "books");
  }

  List<Mention> mentions() {
    return kept("mentions", Mention.class);
  }

  List<BrandWindow> windows() {
    return kept("windows", BrandWindow.class);
  }

  List<StoryChange> stories() {
    return kept("stories", StoryChange.class);
  }

  List<Alert> alerts() {
    return kept("alerts", Alert.class);
  }

  List<SourceStatus> sources() {
    return kept("sources", SourceStatus.class);
  }

  List<DeadLetter> deadLetters() {
    return kept("dead-letters", DeadLetter.class);
  }

  Books books() {
    return kept("books", Books.class).get(0);
  }

  private <T> void keep(DataStream<T> stream, String name) {
    stream.sinkTo(new Keep<>(run + name)).name("Keep " + name).uid(name + "-keep");
  }

  /** In an order that does not depend on which task was first. */
  private <T> List<T> kept(String name, Class<T> type) {
    List<T> kept = new ArrayList<>();
    KEPT.getOrDefault(run + name, List.of()).forEach(one -> kept.add(type.cast(one)));
    kept.sort(Comparator.comparing(Object::toString));
    return kept;
  }

  private static final class Keep<T> implements Sink<T> {
    private static final long serialVersionUID = 1;

    private final String under;

    Keep(String under) {
      this.under = under;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
      Collection<Object> kept = KEPT.computeIfAbsent(under, name -> new ConcurrentLinkedQueue<>());
      return new SinkWriter<>() {
        @Override
        public void write(T element, Context elementContext) {
          kept.add(element);
        }

        @Override
        public void flush(boolean endOfInput) {}

        @Override
        public void close() {}
      };
    }
  }
}
