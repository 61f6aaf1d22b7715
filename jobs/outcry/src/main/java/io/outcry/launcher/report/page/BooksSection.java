// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import io.outcry.launcher.report.facts.Counts;
import io.outcry.schemas.books.Summary;
import io.outcry.schemas.posts.DeadLetter;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where every record went: the books, dead letters, deliveries. */
final class BooksSection {
  private final @Nullable Summary books;
  private final Counts counts;

  BooksSection(@Nullable Summary books, Counts counts) {
    this.books = books;
    this.counts = counts;
  }

  void write(Html html) {
    html.open("section", "id", "books").element("h2", "The books");
    if (books == null) {
      html.element("p", "This run has not closed its books (no summary.json): it was stopped.");
    } else {
      balance(html, books);
    }
    deadLetters(html);
    deliveries(html);
    html.close();
  }

  private static void balance(Html html, Summary books) {
    html.element(
        "p",
        books.balances()
            ? "Each of the %s that were read has exactly one fate."
                .formatted(Wording.count(books.read(), "record", "records"))
            : "THE BOOKS DO NOT BALANCE: %s were read, the fates below give another sum."
                .formatted(Wording.count(books.read(), "record", "records")),
        "class",
        books.balances() ? "balance" : "balance wrong");
    html.open("table", "class", "books").open("tbody");
    row(html, "about a brand", books.attributed());
    row(html, "about no brand that we listen for", books.unmatched());
    row(html, "duplicates", books.duplicates());
    row(html, "edits", books.edits());
    row(html, "deletions", books.deletions());
    row(html, "not readable (dead letters)", books.deadLetters());
    html.open("tr", "class", "sum").element("th", "read", "scope", "row");
    html.element("td", Wording.count(books.read()), "class", "number").close();
    html.close().close();
    html.element(
        "p",
        "%s in %s; %s came too late for their five minutes. %s a second."
            .formatted(
                Wording.count(books.mentions(), "mention", "mentions"),
                Wording.count(books.stories(), "story", "stories"),
                Wording.count(books.tooLate()),
                Wording.count(Math.round(books.postsPerSecond()), "record", "records")),
        "class",
        "sub");
  }

  private static void row(Html html, String name, long count) {
    html.open("tr").element("th", name, "scope", "row");
    html.element("td", Wording.count(count), "class", "number").close();
  }

  private void deadLetters(Html html) {
    if (counts.deadLetters().isEmpty()) {
      return;
    }
    html.element("h3", "Dead letters");
    html.element("p", listed(counts.deadLetters()), "class", "sub");
    html.open("details").element("summary", "The first of them").open("ul", "class", "letters");
    for (DeadLetter letter : counts.examples()) {
      html.open("li").open("code").theirs(PlainText.line(letter.source(), 120)).close();
      html.text(" ").theirs(PlainText.line(letter.message(), 240)).close();
    }
    html.close().close();
  }

  private void deliveries(Html html) {
    if (counts.deliveries().isEmpty()) {
      return;
    }
    html.element("h3", "Deliveries").open("ul");
    for (Map.Entry<String, SortedMap<String, Long>> receiver : counts.deliveries().entrySet()) {
      html.open("li").theirs(receiver.getKey());
      html.text(": " + listed(receiver.getValue())).close();
    }
    html.close();
  }

  private static String listed(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + Wording.count(entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
