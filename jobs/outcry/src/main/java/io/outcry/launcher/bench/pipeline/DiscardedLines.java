// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import io.outcry.complaintalerts.Outlets;
import io.outcry.complaintalerts.books.Books;
import io.outcry.complaintalerts.books.Fate;
import io.outcry.launcher.bench.runs.PostMaker;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Writes each result as its line of JSON, as the real outlets do, and drops the line. */
final class DiscardedLines implements Outlets {
  private final String posts;

  /**
   * @param posts the name of the held posts that are told when their mention has its line
   */
  DiscardedLines(String posts) {
    this.posts = posts;
  }

  @Override
  public void mentions(DataStream<Mention> mentions) {
    drop("mentions", mentions.map(new TimedLine(posts)));
  }

  @Override
  public void windows(DataStream<BrandWindow> windows) {
    discard("windows", windows);
  }

  @Override
  public void stories(DataStream<StoryChange> stories) {
    discard("stories", stories);
  }

  @Override
  public void alerts(DataStream<Alert> alerts) {
    discard("alerts", alerts);
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> deadLetters) {
    discard("dead-letters", deadLetters);
  }

  @Override
  public void sources(DataStream<SourceStatus> sources) {
    discard("sources", sources);
  }

  /** The sums come back with the result of the job, by the names of the fates. */
  @Override
  public void books(DataStream<Books> books) {
    discard("books", books.map(new ToAccumulators()).name("Report books").uid("bench-books"));
  }

  private static <T> void discard(String what, DataStream<T> results) {
    drop(what, results.map(Json::line).returns(String.class));
  }

  private static void drop(String what, SingleOutputStreamOperator<String> lines) {
    lines
        .name("To lines: " + what)
        .uid("bench-lines-" + what)
        .sinkTo(new DiscardingSink<>())
        .name("Drop " + what)
        .uid("bench-drop-" + what);
  }

  private static final class TimedLine extends RichMapFunction<Mention, String> {
    private static final long serialVersionUID = 1;

    private final String posts;
    private transient HeldPosts held;

    @SuppressWarnings("NullAway.Init") // open() does the rest
    private TimedLine(String posts) {
      this.posts = posts;
    }

    @Override
    public void open(OpenContext context) {
      held = HeldPosts.named(posts);
    }

    @Override
    public String map(Mention mention) {
      String line = Json.line(mention);
      held.told(PostMaker.numberOf(mention.id()));
      return line;
    }
  }

  private static final class ToAccumulators extends RichMapFunction<Books, Books> {
    private static final long serialVersionUID = 1;

    @Override
    public Books map(Books books) {
      for (Fate fate : Fate.values()) {
        LongCounter sum = getRuntimeContext().getLongCounter(fate.name());
        sum.add(books.of(fate));
      }
      return books;
    }
  }
}
