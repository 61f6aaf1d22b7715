// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.embedded;

import io.outcry.complaintalerts.Outlets;
import io.outcry.complaintalerts.books.Books;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.launcher.files.LineFileSink;
import io.outcry.launcher.files.OutputLine;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Every result a file of JSON Lines in one folder, each with one writer. */
public final class FileOutlets implements Outlets {
  private final OutputFolder folder;
  private final EventOrder order;

  public FileOutlets(OutputFolder folder, EventOrder order) {
    this.folder = folder;
    this.order = order;
  }

  @Override
  public void mentions(DataStream<Mention> mentions) {
    write(
        mentions,
        "mentions",
        folder.mentions(),
        mention ->
            new OutputLine(
                mention.createdAt().toEpochMilli(), mention.brand(), Json.line(mention)));
  }

  @Override
  public void windows(DataStream<BrandWindow> windows) {
    write(
        windows,
        "windows",
        folder.windows(),
        window ->
            new OutputLine(
                window.end().toEpochMilli() - 1,
                window.brand() + ' ' + window.size(),
                Json.line(window)));
  }

  @Override
  public void stories(DataStream<StoryChange> stories) {
    write(
        stories,
        "stories",
        folder.stories(),
        story -> new OutputLine(story.at().toEpochMilli(), story.brand(), Json.line(story)));
  }

  @Override
  public void alerts(DataStream<Alert> alerts) {
    write(
        alerts,
        "alerts",
        folder.alerts(),
        alert -> new OutputLine(alert.at().toEpochMilli(), alert.brand().id(), Json.line(alert)));
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> deadLetters) {
    write(
        deadLetters,
        "dead-letters",
        folder.deadLetters(),
        letter -> new OutputLine(time(letter), place(letter.source()), Json.line(letter)));
  }

  @Override
  public void sources(DataStream<SourceStatus> sources) {
    write(
        sources,
        "sources",
        folder.sources(),
        status ->
            new OutputLine(status.noticed().toEpochMilli(), status.network(), Json.line(status)));
  }

  @Override
  public void books(DataStream<Books> books) {
    write(
        books,
        "books",
        folder.books(),
        sums -> new OutputLine(Long.MAX_VALUE, "", Json.line(sums)));
  }

  /** Receipts go out as they come: they tell of the world, which has an order of its own. */
  public void deliveries(DataStream<Delivery> deliveries) {
    write(
        deliveries,
        "deliveries",
        folder.deliveries(),
        delivery -> new OutputLine(delivery.at().toEpochMilli(), "", Json.line(delivery)),
        EventOrder.AS_IT_COMES);
  }

  /** What nobody took, whole; apart from what could not be read, which is the same in each run. */
  public void deadDeliveries(DataStream<DeadLetter> dead) {
    write(
        dead,
        "dead-deliveries",
        folder.deadDeliveries(),
        letter -> new OutputLine(Long.MIN_VALUE, "", Json.line(letter)),
        EventOrder.AS_IT_COMES);
  }

  private <T> void write(
      DataStream<T> results, String what, Path file, MapFunction<T, OutputLine> toLine) {
    write(results, what, file, toLine, order);
  }

  private static <T> void write(
      DataStream<T> results,
      String what,
      Path file,
      MapFunction<T, OutputLine> toLine,
      EventOrder order) {
    results
        .map(toLine)
        .returns(OutputLine.class)
        .name("To lines: " + what)
        .uid("files-lines-" + what)
        .sinkTo(new LineFileSink(file, order))
        .name("Write " + what)
        .uid("files-write-" + what)
        .setParallelism(1);
  }

  /** What could not be read has no time and comes first; a control event has its own. */
  private static long time(DeadLetter letter) {
    return letter.reason().equals(DeadLetter.CONTROL) && letter.at() != null
        ? letter.at().toEpochMilli()
        : Long.MIN_VALUE;
  }

  /** File, then line, the line as a number of ten digits. */
  private static String place(String source) {
    int colon = source.lastIndexOf(':');
    String line = source.substring(colon + 1);
    boolean numbered = colon > 0 && !line.isEmpty() && line.chars().allMatch(Character::isDigit);
    return numbered && line.length() <= 10
        ? source.substring(0, colon + 1) + String.format(Locale.ROOT, "%010d", Long.parseLong(line))
        : source;
  }
}
