// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.narration;

import io.outcry.launcher.demo.narration.Console.Style;
import io.outcry.launcher.report.page.Wording;
import io.outcry.schemas.books.Summary;
import java.util.List;
import java.util.Locale;

/** The end of the story: what was planted, what Outcry did, and the books. */
final class ClosingTable {
  private static final int SECOND_COLUMN = 50;

  private final Console console;

  ClosingTable(Console console) {
    this.console = console;
  }

  void planted(List<Outcome> outcomes, long otherAlerts) {
    console.blank();
    console.print("What was planted", Style.STRONG, SECOND_COLUMN, "What Outcry did", Style.STRONG);
    for (Outcome outcome : outcomes) {
      row(outcome.event.name(), outcome.words(), outcome.asHoped());
    }
    row(
        "Anything else that alerted",
        otherAlerts == 0 ? "nothing" : Wording.count(otherAlerts, "alert", "alerts"),
        otherAlerts == 0);
  }

  void books(Summary books, long deliveries, long verified) {
    console.blank();
    console.print(
        0,
        "%s read: %s about a brand, %s about none, %s, %s, %s, %s. %s"
            .formatted(
                Wording.count(books.read(), "line", "lines"),
                Wording.count(books.attributed()),
                Wording.count(books.unmatched()),
                Wording.count(books.duplicates(), "duplicate", "duplicates"),
                Wording.count(books.edits(), "edit", "edits"),
                Wording.count(books.deletions(), "deletion", "deletions"),
                Wording.count(books.deadLetters(), "dead letter", "dead letters"),
                books.balances() ? "The books balance." : "THE BOOKS DO NOT BALANCE."),
        books.balances() ? Style.PLAIN : Style.ALARM);
    console.print(
        0,
        "%s, %s in %s. %s, %s of them with a signature that we verified."
            .formatted(
                Wording.count(books.stories(), "story", "stories"),
                Wording.count(books.alerts(), "alert", "alerts"),
                Wording.count(books.revisions(), "revision", "revisions"),
                Wording.count(deliveries, "webhook delivered", "webhooks delivered"),
                Wording.count(verified)),
        Style.PLAIN);
    console.print(
        0,
        String.format(
            Locale.ROOT,
            "It took %.1f s, %s posts a second.",
            books.wallMs() / 1000.0,
            Wording.count(Math.round(books.postsPerSecond()))),
        Style.SOFT);
  }

  private void row(String name, String words, boolean asHoped) {
    String sign = asHoped ? "✓ " : "✗ ";
    Style style = asHoped ? Style.GOOD : Style.ALARM;
    console.print(sign + name, style, SECOND_COLUMN, words, Style.PLAIN);
  }
}
