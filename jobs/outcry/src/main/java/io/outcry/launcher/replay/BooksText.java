// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.report.page.Wording;
import io.outcry.schemas.books.Summary;
import java.io.PrintWriter;
import java.util.Locale;

/** The books of a run as a person reads them at its end. */
final class BooksText {
  private BooksText() {}

  static void print(Summary books, OutputFolder folder, PrintWriter console) {
    console.printf(
        "Read %s: %s, %s, %s, %s, %s of no brand, %s of a brand.%n",
        Wording.count(books.read()),
        Wording.count(books.deadLetters(), "dead letter", "dead letters"),
        Wording.count(books.deletions(), "deletion", "deletions"),
        Wording.count(books.duplicates(), "duplicate", "duplicates"),
        Wording.count(books.edits(), "edit", "edits"),
        Wording.count(books.unmatched()),
        Wording.count(books.attributed()));
    console.printf(
        Locale.ROOT,
        "%s, %s, %s (%s) in %.1f s.%n",
        Wording.count(books.mentions(), "mention", "mentions"),
        Wording.count(books.stories(), "story", "stories"),
        Wording.count(books.alerts(), "alert", "alerts"),
        Wording.count(books.revisions(), "revision", "revisions"),
        books.wallMs() / 1000.0);
    if (books.deadLetters() > 0) {
      console.println("What could not be read, and why: " + folder.deadLetters());
    }
    if (books.deadDeliveries() > 0) {
      console.printf(
          "%s delivered, %s not; why: %s%n",
          Wording.count(books.delivered(), "webhook", "webhooks"),
          Wording.count(books.deadDeliveries()),
          folder.deliveries());
    }
    console.println("The report: " + folder.report());
  }
}
