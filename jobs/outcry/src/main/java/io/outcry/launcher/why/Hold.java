// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.why;

import io.outcry.launcher.report.page.Wording;
import io.outcry.schemas.stories.StoryChange;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What kept a story from alerting at a moment.
 *
 * @param by {@code no-complaint}, {@code answered}, {@code few-authors}, {@code below-bar}, {@code
 *     budget}, {@code firing} or {@code unknown}
 * @param words the same for a person, with the numbers
 * @param told whether the run itself said so; else it follows from the numbers of the line
 */
public record Hold(String by, String words, boolean told) {
  private static final List<String> KINDS = List.of("complaint", "backlash");

  /**
   * Reads the reason from a line of a story.
   *
   * @param known the bar of the brand where the line does not tell one; null if nobody knows
   */
  public static Hold of(StoryChange at, @Nullable Bar known) {
    Bar bar = at.rule() == null ? known : Bar.of(at.rule());
    String by = at.heldBy();
    boolean told = by != null;
    if (by == null) {
      by = derived(at, bar, known == null || known.kinds() == null ? KINDS : known.kinds());
    }
    String words = words(by, at, bar);
    if (by.equals("budget") && !told) {
      words =
          "by its numbers it was rare enough; the alerts of that time were used up, or too few"
              + " of its people wrote posts of their own";
    }
    return new Hold(by, words, told);
  }

  /** In the order in which the desk asks. */
  private static String derived(StoryChange at, @Nullable Bar bar, List<String> kinds) {
    if (at.alertId() != null) {
      return "firing";
    }
    if (!kinds.contains(at.kind())) {
      return "no-complaint";
    }
    if (at.answered()) {
      return "answered";
    }
    if (bar == null) {
      return "unknown";
    }
    if (bar.minAuthors() != null && at.authors() < bar.minAuthors()) {
      return "few-authors";
    }
    return at.perWeek() > bar.falseAlarmsPerWeek() ? "below-bar" : "budget";
  }

  private static String words(String by, StoryChange at, @Nullable Bar bar) {
    String people = Wording.count(at.authors(), "person", "people") + " wrote in it";
    return switch (by) {
      case "no-complaint" ->
          String.format(
              Locale.ROOT,
              "its kind, %s, does not alert (mean complaint of its posts: %.2f)",
              at.kind(),
              at.complaint());
      case "answered" -> "the company had answered";
      case "few-authors" ->
          people
              + (bar == null || bar.minAuthors() == null
                  ? "; more are needed"
                  : "; " + bar.minAuthors() + " are needed");
      case "below-bar" ->
          "it reached a level that %s a week reach".formatted(rate(at.perWeek()))
              + (bar == null ? "" : "; the bar is " + rate(bar.falseAlarmsPerWeek()));
      case "budget" -> "it was rare enough, but the alerts of that time were used up";
      case "firing" -> "it alerted";
      default ->
          "it reached a level that %s a week reach, with %s; the bar is not in these files (give --brands)"
              .formatted(rate(at.perWeek()), Wording.count(at.authors(), "person", "people"));
    };
  }

  /** {@code 3.1}, {@code 0.25}: two digits that count. */
  public static String rate(double perWeek) {
    if (perWeek >= 10) {
      return Wording.count(Math.round(perWeek));
    }
    if (perWeek < 0.001) {
      return "under 0.001";
    }
    String text = String.format(Locale.ROOT, perWeek < 0.1 ? "%.3f" : "%.2f", perWeek);
    return text.replaceFirst("\\.?0+$", "");
  }
}
