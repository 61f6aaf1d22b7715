// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.why;

import io.outcry.launcher.report.page.Wording;
import io.outcry.launcher.terminal.Visible;
import io.outcry.launcher.why.Answer.AlertAnswer;
import io.outcry.launcher.why.Answer.CompanyPost;
import io.outcry.launcher.why.Answer.Revision;
import io.outcry.launcher.why.Answer.Sent;
import io.outcry.launcher.why.Answer.StoryAnswer;
import io.outcry.schemas.mentions.Mention;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answer for a person: the verdict first, then what it rests on. */
final class WhyText {
  private static final int WIDE = 300;

  private final PrintWriter out;

  WhyText(PrintWriter out) {
    this.out = out;
  }

  void print(Answer answer) {
    if (answer.unheard() != null) {
      line("No alert: " + answer.folder() + " has no mention of " + answer.asked() + ".");
      answer.unheard().words().forEach(words -> line("  " + words));
      if (!answer.near().isEmpty()) {
        line("  Written nearly so: " + String.join(", ", answer.near()));
      }
    }
    for (Mention mention : answer.mentions()) {
      mention(mention);
    }
    for (StoryAnswer story : answer.stories()) {
      story(story);
    }
    if (!answer.ended()) {
      line("The run has not ended (no summary.json): this is how far it came.");
    }
    if (answer.unreadableLines() > 0) {
      line(
          Wording.count(answer.unreadableLines(), "line", "lines")
              + " of the files could not be read and may tell more.");
    }
  }

  private void mention(Mention mention) {
    line(
        "%s is a mention of %s by %s (%s): %s"
            .formatted(
                mention.id(),
                mention.brand(),
                handle(mention.author().handle()),
                mention.voice(),
                String.join(", ", mention.why())));
    line(
        String.format(
            Locale.ROOT,
            "  complaint %.2f by the %s model%s; %s, %s, language %s%s",
            mention.complaint(),
            mention.model(),
            mention.unsure() ? ", which was unsure" : "",
            mention.kind(),
            Wording.full(mention.createdAt()),
            mention.language(),
            mention.tooLate() ? "; too late for its window" : ""));
    if (mention.storyId() == null) {
      line("  It is in no story: only posts of customers open one.");
    }
  }

  private void story(StoryAnswer story) {
    line(verdict(story));
    line("  story " + story.storyId());
    if (story.title() != null) {
      line("  \"" + story.title() + "\"");
    }
    line(
        String.format(
            Locale.ROOT,
            "  %s, %s by %s, mean complaint %.2f",
            story.title() == null ? "of no kind yet" : story.kind(),
            Wording.count(story.posts(), "post", "posts"),
            Wording.count(story.authors(), "person", "people"),
            story.complaint()));
    if (story.rarestAt() != null) {
      line(
          "  least ordinary %s: %s a week get that far%s"
              .formatted(
                  Wording.full(story.rarestAt()), Hold.rate(story.perWeek()), bar(story.bar())));
    }
    if (story.alert() == null
        && story.heldAtLast() != null
        && !story.heldAtLast().by().equals(story.heldBy().by())) {
      line("  at its last line: " + story.heldAtLast().words());
    }
    if (story.alert() == null && story.title() != null && !story.heldBy().told()) {
      line(
          "  (the run did not say what held it; this follows from the numbers of its lines, which");
      line("  are written each time its heat doubles: between two it may have been rarer)");
    }
    answered(story);
    if (story.alert() != null) {
      alert(story.alert());
    }
  }

  private static String verdict(StoryAnswer story) {
    if (story.alert() == null) {
      return "No alert: " + story.heldBy().words() + ".";
    }
    Revision first = story.alert().revisions().get(0);
    return "It alerted %s: %s.".formatted(Wording.full(first.at()), Wording.reason(first.reason()));
  }

  private static String bar(@Nullable Bar bar) {
    if (bar == null) {
      return "";
    }
    String people = bar.minAuthors() == null ? "" : ", from " + bar.minAuthors() + " people on";
    return "; the bar is " + Hold.rate(bar.falseAlarmsPerWeek()) + people;
  }

  private void answered(StoryAnswer story) {
    if (story.answeredAt() != null) {
      line("  answered since " + Wording.full(story.answeredAt()));
    } else {
      line("  not answered" + (story.companyPosts().isEmpty() ? "" : " as the rules count it"));
    }
    for (CompanyPost post : story.companyPosts()) {
      line(
          "    %s  %s wrote %s%s"
              .formatted(
                  Wording.full(post.at()),
                  handle(post.account()),
                  post.id(),
                  post.parentId() == null ? "" : ", to " + post.parentId()));
    }
  }

  private void alert(AlertAnswer alert) {
    line("  alert " + alert.alertId());
    for (Revision revision : alert.revisions()) {
      line(
          "    %d  %s  %s, %s: %s (%s)"
              .formatted(
                  revision.revision(),
                  Wording.full(revision.at()),
                  revision.status(),
                  revision.severity(),
                  Wording.reason(revision.reason()),
                  revision.happening()));
      for (Sent sent : revision.deliveries()) {
        line("         " + sent(sent));
      }
    }
    if (alert.revisions().stream().allMatch(revision -> revision.deliveries().isEmpty())) {
      line("    nothing was sent: the run has no deliveries of it");
    }
  }

  private static String sent(Sent sent) {
    return "to %s, attempt %d: %s%s%s"
        .formatted(
            sent.receiver(),
            sent.attempt(),
            sent.outcome(),
            sent.httpStatus() == null ? "" : ", HTTP " + sent.httpStatus(),
            sent.reason() == null ? "" : ", " + sent.reason());
  }

  private static String handle(@Nullable String handle) {
    return handle == null ? "somebody without a handle" : "@" + handle;
  }

  private void line(String text) {
    String plain = text.stripLeading();
    out.println(" ".repeat(text.length() - plain.length()) + Visible.line(plain, WIDE));
  }
}
