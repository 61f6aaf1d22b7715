// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

import static io.outcry.domain.telling.Phrases.MINUTE_MILLIS;
import static io.outcry.domain.telling.Phrases.count;
import static io.outcry.domain.telling.Phrases.duration;
import static io.outcry.domain.telling.Phrases.name;
import static io.outcry.domain.telling.Phrases.names;

import io.outcry.domain.reproduction.ReplyVerdict;
import io.outcry.domain.responses.Answer;
import io.outcry.domain.responses.CompanyPost;
import io.outcry.domain.responses.Contradiction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers to a story, whether they help, and who waits, in words. */
public final class AnswerWords {
  private AnswerWords() {}

  /** Of one revision, made from its numbers alone. */
  static String of(StoryView story) {
    return said(story) + contradicted(story) + waiting(story);
  }

  private static String said(StoryView story) {
    if (story.companyPosts().isEmpty()) {
      return told(story);
    }
    Answer answer = story.answer();
    CompanyPost last = story.companyPosts().get(story.companyPosts().size() - 1);
    long minutes = Math.max(0, last.atMillis() - story.firstPostMillis()) / MINUTE_MILLIS;
    String who = "@" + last.account() + " on " + name(last.network());
    if (answer.is() || answer.customerWaits()) {
      return "%s answered after %s%s".formatted(who, duration(minutes), verdict(story.verdict()));
    }
    if (!answer.answeredNetworks().isEmpty()) {
      return "%s answered, but nobody on %s".formatted(who, names(answer.unansweredNetworks()));
    }
    if (last.notCounted()) {
      return who + " spoke, but only to send people elsewhere or with a stock phrase";
    }
    if (answer.rootsAnswered() == 0) {
      return who + " spoke, but not under the main post";
    }
    return "%s answered %s of %s, not the main one"
        .formatted(
            who, answer.rootsAnswered(), count(answer.roots(), "complainant", "complainants"));
  }

  /** No official post was heard, but somebody may have told us of an answer. */
  private static String told(StoryView story) {
    if (story.answer().answeredNetworks().isEmpty()) {
      return "nobody has answered";
    }
    String where = " on " + names(story.answer().answeredNetworks()) + ", as we were told";
    return "answered" + where + verdict(story.verdict());
  }

  private static String verdict(@Nullable ReplyVerdict verdict) {
    if (verdict == null) {
      return "";
    }
    return verdict == ReplyVerdict.TOO_EARLY
        ? "; too early to say whether it helps"
        : ": " + verdict.text();
  }

  private static String contradicted(StoryView story) {
    String contradiction = contradiction(story.companyPosts());
    return contradiction == null ? "" : "; but " + contradiction;
  }

  /**
   * {@code @AcmeAir on X apologises and @AcmeAirHelp on X cites rules}; null where nobody says
   * otherwise.
   */
  public static @Nullable String contradiction(List<CompanyPost> posts) {
    Contradiction found = Contradiction.in(posts);
    return found == null
        ? null
        : "%s %s and %s %s"
            .formatted(
                who(found.soft()),
                found.softTone().equals("apology") ? "apologises" : "offers a solution",
                who(found.hard()),
                found.hardTone().equals("policy") ? "cites rules" : "defends the company");
  }

  private static String who(CompanyPost post) {
    return "@" + post.account() + " on " + name(post.network());
  }

  private static String waiting(StoryView story) {
    Answer answer = story.answer();
    if (answer.waiting() == 0) {
      return "";
    }
    long minutes = (story.reading().atMillis() - answer.waitingSinceMillis()) / MINUTE_MILLIS;
    return "; %s answered %s and %s %s"
        .formatted(
            count(answer.waiting(), "person", "people"),
            asked(story) ? "your question" : "you",
            answer.waiting() == 1 ? "has waited" : "wait, longest",
            duration(Math.max(0, minutes)));
  }

  private static boolean asked(StoryView story) {
    return story.companyPosts().stream()
        .anyMatch(post -> post.tones() != null && post.tones().contains("question"));
  }
}
