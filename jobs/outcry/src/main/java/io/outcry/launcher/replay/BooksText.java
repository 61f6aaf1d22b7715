// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.schemas.books.Summary;
import java.io.PrintWriter;
import java.util.Locale;

/** The books of a run as a person reads them at its end. */
final class BooksText {
  private BooksText() {}

  static void print(Summary books, OutputFolder folder, PrintWriter console) {
    console.printf(
        Locale.ROOT,
        "Read %,d: %,d dead letters, %,d deletions, %,d duplicates, %,d edits, %,d of no brand,"
            + " %,d of a brand.%n",
        books.read(),
        books.deadLetters(),
        books.deletions(),
        books.duplicates(),
        books.edits(),
        books.unmatched(),
        books.attributed());
    console.printf(
        Locale.ROOT,
        "%,d mentions, %,d stories, %,d alerts (%,d revisions) in %.1f s.%n",
        books.mentions(),
        books.stories(),
        books.alerts(),
        books.revisions(),
        books.wallMs() / 1000.0);
    if (books.deadLetters() > 0) {
      console.println("What could not be read, and why: " + folder.deadLetters());
    }
    if (books.deadDeliveries() > 0) {
      console.printf(
          Locale.ROOT,
          "%,d webhooks delivered, %,d not; why: %s%n",
          books.delivered(),
          books.deadDeliveries(),
          folder.deliveries());
    }
    console.println("The report: " + folder.report());
  }
}
