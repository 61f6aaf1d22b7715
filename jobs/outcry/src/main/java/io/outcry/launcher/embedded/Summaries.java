// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.embedded;

import io.outcry.complaintalerts.books.Books;
import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.schemas.books.Summary;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Closes the books of a run. */
final class Summaries {
  private Summaries() {}

  /**
   * Makes {@code summary.json} from the sums that the job left, and removes these.
   *
   * @throws IOException if the job left no sums, or the folder cannot be written
   */
  static Summary close(OutputFolder folder, long wallMillis) throws IOException {
    Books books = Json.read(Files.readString(folder.books()).strip(), Books.class);
    Summary summary = of(books, delivered(folder), dead(folder), wallMillis);
    var draft = folder.path().resolve(".summary.json");
    Files.writeString(
        draft, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(summary) + "\n");
    Files.move(draft, folder.summary(), StandardCopyOption.ATOMIC_MOVE);
    Files.delete(folder.books());
    return summary;
  }

  /** Receipts one at a time, since there may be many. */
  private static long delivered(OutputFolder folder) throws IOException {
    long delivered = 0;
    if (Files.exists(folder.deliveries())) {
      try (BufferedReader in = Files.newBufferedReader(folder.deliveries())) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          delivered += Json.read(line, Delivery.class).outcome().equals("delivered") ? 1 : 0;
        }
      }
    }
    return delivered;
  }

  /** What nobody took: a message that its fallback took is dead in its receipt only. */
  private static long dead(OutputFolder folder) throws IOException {
    if (!Files.exists(folder.deadDeliveries())) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(folder.deadDeliveries())) {
      return lines.count();
    }
  }

  private static Summary of(Books books, long delivered, long dead, long wallMillis) {
    long unmatched = books.of(Fate.UNMATCHED) + books.of(Fate.NO_PARENT) + books.of(Fate.NOTICE);
    long read = books.of(Fate.READ);
    return new Summary(
        read,
        books.of(Fate.DEAD_LETTER),
        books.of(Fate.DELETION),
        books.of(Fate.DUPLICATE),
        books.of(Fate.EDIT),
        unmatched,
        books.of(Fate.NO_PARENT),
        books.of(Fate.NOTICE),
        books.of(Fate.ATTRIBUTED),
        books.of(Fate.MENTION),
        books.of(Fate.TOO_LATE),
        books.of(Fate.STORY),
        books.of(Fate.ALERT),
        books.of(Fate.ALERT) + books.of(Fate.REVISION),
        delivered,
        dead,
        time(books.fromMillis()),
        time(books.toMillis()),
        wallMillis,
        wallMillis == 0 ? 0 : read * 1000.0 / wallMillis);
  }

  private static @Nullable Instant time(long millis) {
    return millis == Tally.NO_TIME ? null : Instant.ofEpochMilli(millis);
  }
}
