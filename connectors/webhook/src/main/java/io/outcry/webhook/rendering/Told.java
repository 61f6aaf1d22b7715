// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What people are told, in plain text: the same for all formats that people read. What they have to
 * know comes first, the arithmetic last.
 *
 * @param mark a coloured dot that says the state at a glance
 * @param rehearsal whether it is of a drill
 * @param small lines in small print: the state and how it was computed
 * @param leftOut how much is not shown since the format has no room
 */
record Told(
    String mark,
    String title,
    boolean rehearsal,
    List<Part> parts,
    List<String> small,
    LeftOut leftOut) {
  static final String REHEARSAL = "REHEARSAL";
  static final String REHEARSAL_NOTE = "This is a rehearsal. Nothing has happened.";

  Told {
    parts = List.copyOf(parts);
    small = List.copyOf(small);
  }

  /** All of it. */
  Told(String mark, String title, boolean rehearsal, List<Part> parts, List<String> small) {
    this(mark, title, rehearsal, parts, small, LeftOut.NOTHING);
  }

  /**
   * One story, or one section of a digest.
   *
   * @param title null where the whole message has but one part
   * @param next what to do now
   */
  record Part(
      @Nullable String title,
      List<String> lines,
      @Nullable String next,
      List<Link> links,
      List<Quote> quotes) {
    Part {
      lines = List.copyOf(lines);
      links = List.copyOf(links);
      quotes = List.copyOf(quotes);
    }
  }

  /** What had no room. */
  record LeftOut(int posts, int lines, int parts) {
    static final LeftOut NOTHING = new LeftOut(0, 0, 0);

    private String text() {
      List<String> missing = new ArrayList<>();
      count(missing, posts, "post");
      count(missing, lines, "line");
      count(missing, parts, "section");
      return missing.isEmpty()
          ? ""
          : "Left out, since there is no room: " + String.join(", ", missing) + ".";
    }

    private static void count(List<String> missing, int number, String what) {
      if (number > 0) {
        missing.add(number + " " + what + (number == 1 ? "" : "s"));
      }
    }
  }

  record Link(String label, String url) {}

  /**
   * A post.
   *
   * @param by who wrote it, and where
   * @param text empty where the receiver gets only links
   * @param url null where nobody knows it
   */
  record Quote(String by, String text, @Nullable String url) {}

  /** The title as every format shows it. */
  String headline() {
    return (rehearsal ? REHEARSAL + " · " : "") + mark + " " + title;
  }

  /** All of the small print, with what had no room. */
  List<String> smallPrint() {
    List<String> all = new ArrayList<>();
    String missing = leftOut.text();
    if (!missing.isEmpty()) {
      all.add(missing);
    }
    all.addAll(small);
    return all;
  }

  /**
   * As much of it as fits. What is dropped is dropped from the end: posts first, then lines, then
   * whole parts but the first.
   */
  Told fitted(Predicate<Told> fits) {
    if (fits.test(this)) {
      return this;
    }
    int tooLittle = 0;
    int enough = posts() + lines() + parts.size() - 1;
    while (enough - tooLittle > 1) {
      int middle = (tooLittle + enough) / 2;
      if (fits.test(without(middle))) {
        enough = middle;
      } else {
        tooLittle = middle;
      }
    }
    return without(enough);
  }

  private Told without(int count) {
    int noPosts = Math.min(count, posts());
    int noLines = Math.min(count - noPosts, lines());
    int noParts = count - noPosts - noLines;
    List<Part> kept = new ArrayList<>();
    int postsLeft = posts() - noPosts;
    int linesLeft = lines() + 1 - noLines; // the first line of all is never dropped
    for (Part part : parts.subList(0, parts.size() - noParts)) {
      List<String> some = part.lines.subList(0, Math.min(linesLeft, part.lines.size()));
      List<Quote> few = part.quotes.subList(0, Math.min(postsLeft, part.quotes.size()));
      kept.add(new Part(part.title, some, part.next, part.links, few));
      linesLeft -= some.size();
      postsLeft -= few.size();
    }
    LeftOut missing = new LeftOut(noPosts, noLines, noParts);
    return new Told(mark, title, rehearsal, kept, small, missing);
  }

  private int posts() {
    return parts.stream().mapToInt(it -> it.quotes.size()).sum();
  }

  private int lines() {
    return Math.max(0, parts.stream().mapToInt(it -> it.lines.size()).sum() - 1);
  }
}
