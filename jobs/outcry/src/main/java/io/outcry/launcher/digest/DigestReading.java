// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.digest;

import io.outcry.deliver.digest.DigestBook;
import io.outcry.deliver.digest.DigestSpan;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.report.facts.JsonLines;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.books.Summary;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Set;

/** Reads the files of a run into the book of a digest. */
public final class DigestReading {
  private static final String FIVE_MINUTES = "PT5M";
  private static final String TREND = "\"trend\":{";

  private final OutputFolder folder;

  public DigestReading(OutputFolder folder) {
    this.folder = folder;
  }

  /**
   * Just after the last thing that the run heard.
   *
   * @throws IOException if a file cannot be read
   */
  public Instant end() throws IOException {
    Latest last = new Latest();
    if (Files.exists(folder.summary())) {
      Summary books = Json.read(Files.readString(folder.summary()), Summary.class);
      last.add(books.to() == null ? Instant.EPOCH : books.to());
    } else {
      JsonLines.forEach(folder.stories(), StoryChange.class, it -> last.add(it.at()));
      JsonLines.forEach(folder.alerts(), Alert.class, it -> last.add(it.at()));
    }
    return last.at.plusMillis(1);
  }

  /**
   * Takes down what the files tell of a span and the time before it.
   *
   * @param brands ids; empty for all
   */
  public DigestBook read(DigestSpan span, Set<String> brands) throws IOException {
    DigestBook book = new DigestBook(span, brands);
    JsonLines.forEach(folder.stories(), StoryChange.class, book::add);
    JsonLines.forEach(folder.alerts(), Alert.class, book::add);
    JsonLines.forEach(folder.deliveries(), Delivery.class, book::add);
    JsonLines.forEach(folder.windows(), FIVE_MINUTES, BrandWindow.class, book::add);
    JsonLines.forEach(folder.windows(), TREND, BrandWindow.class, book::add);
    return book;
  }

  /** The latest of some times. */
  private static final class Latest {
    private Instant at = Instant.EPOCH;

    void add(Instant other) {
      at = other.isAfter(at) ? other : at;
    }
  }
}
