// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

import static io.outcry.domain.telling.Phrases.MINUTE_MILLIS;
import static io.outcry.domain.telling.Phrases.count;
import static io.outcry.domain.telling.Phrases.duration;
import static io.outcry.domain.telling.Phrases.name;
import static io.outcry.domain.telling.Phrases.names;

import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.links.SharedLinks;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.stories.CarrierState;
import io.outcry.domain.stories.QuestionState;
import io.outcry.domain.stories.Recurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a person reads first: what happens, whether somebody answered, how rare that is, what to do
 * next. Made from the numbers of the revision and from nothing else.
 */
public record Headline(String title, String happening, String answered, String odds, String next) {
  private static final int CARRYING_POSTS = 3;

  /** One post in so many. */
  private static final int CARRYING_SHARE = 10;

  /** The headline of a revision, for a reader who knows the brand by {@code brandName}. */
  public static Headline of(AlertRevision revision, String brandName) {
    StoryView story = revision.story();
    return new Headline(
        subject(story.title()) + " " + state(revision),
        happening(story),
        AnswerWords.of(story),
        ReturnPeriod.text(story.reading().perWeek()) + among(story.reading()) + brandName,
        next(revision));
  }

  private static String among(SpreadReading reading) {
    if (reading.bySize()) {
      return " among the other stories of ";
    }
    return reading.amongRisks() ? " among the risk stories of " : " for ";
  }

  /** Nothing is left of the title once the posts that it could come from are deleted. */
  private static String subject(String title) {
    return title.isEmpty() ? "A story" : "\"" + title + "\"";
  }

  private static String state(AlertRevision revision) {
    return switch (revision.reason()) {
      case SPREADING_UNANSWERED -> "is spreading, " + unanswered(revision.story());
      case LARGE_UNANSWERED -> "has grown large, " + unanswered(revision.story());
      case RISK -> "may be dangerous, " + unanswered(revision.story());
      case HOTTER -> "is growing, " + unanswered(revision.story());
      case SECOND_WAVE -> "is spreading again, " + unanswered(revision.story());
      case ACKNOWLEDGED -> "is acknowledged";
      case PARTLY_ANSWERED -> "is answered in part, " + unanswered(revision.story());
      case REDACTED -> "was corrected: a post was edited or deleted";
      case ANSWERED -> "is answered; watching whether it helps";
      case ANSWERED_BUT_SPREADING -> "goes on spreading in spite of the answer";
      case CUSTOMER_WAITS -> "waits for you again: a customer came back to your answer";
      case FADED -> "has faded";
      case COOLED -> "has cooled after the answer";
      case CLOSED -> "was closed";
      case MERGED -> "is part of another story, whose alert goes on";
      case DELETED -> "is withdrawn: its posts were deleted";
      case COPIES -> "is withdrawn: too few people said it in their own words";
      case WRONG_BRAND -> "is withdrawn: it is about something else";
    };
  }

  private static String unanswered(StoryView story) {
    if (story.answer().customerWaits()) {
      return "a customer waits for your next word";
    }
    if (story.answer().is()) {
      return "in spite of the answer";
    }
    if (story.answer().answeredNetworks().isEmpty()) {
      return story.answer().rootsAnswered() == 0 ? "unanswered" : "main post unanswered";
    }
    return "unanswered on " + names(story.answer().unansweredNetworks());
  }

  private static String happening(StoryView story) {
    long minutes = (story.reading().atMillis() - story.firstPostMillis()) / MINUTE_MILLIS;
    return "%s by %s in %s%s%s%s%s"
        .formatted(
            count(story.reading().posts(), "post", "posts"),
            count(story.authors(), "person", "people"),
            duration(Math.max(0, minutes)),
            perNetwork(story.perNetwork()),
            carried(story.carriers()),
            carriedBy(story.links(), story.reading().posts()),
            story.recurrence() == null ? "" : "; " + back(story, story.recurrence()));
  }

  private static String carried(List<CarrierState> carriers) {
    if (carriers.isEmpty()) {
      return "";
    }
    CarrierState widest = carriers.get(0);
    return String.format(
        Locale.ROOT, "; among them @%s with %,d followers", widest.author(), widest.followers());
  }

  /** A link that every tenth post shares, and three at least. */
  private static String carriedBy(List<SharedLinks.Told> links, long posts) {
    if (links.isEmpty()
        || links.get(0).posts() < CARRYING_POSTS
        || CARRYING_SHARE * links.get(0).posts() < posts) {
      return "";
    }
    String what =
        switch (links.get(0).kind()) {
          case VIDEO -> "a video";
          case AUDIO -> "a recording";
          case LINK -> "a link";
        };
    return "; " + what + " carries this story: " + links.get(0).address();
  }

  private static String back(StoryView story, Recurrence recurrence) {
    long minutes =
        Math.max(0, story.firstPostMillis() - recurrence.overSinceMillis()) / MINUTE_MILLIS;
    String since = recurrence.closed() ? "you closed it" : "it had faded";
    String note = recurrence.note() == null ? "" : " as \"" + recurrence.note() + "\"";
    return "back " + duration(minutes) + " after " + since + note;
  }

  private static String perNetwork(Map<String, Long> perNetwork) {
    List<String> parts = new ArrayList<>();
    perNetwork.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(entry -> parts.add(name(entry.getKey()) + " " + entry.getValue()));
    return parts.isEmpty() ? "" : ", " + String.join(", ", parts);
  }

  private static String next(AlertRevision revision) {
    StoryView story = revision.story();
    if (revision.status() == AlertStatus.ANSWERED) {
      return "Nothing to do now. If it goes on spreading, this alert opens again.";
    }
    if (revision.status() != AlertStatus.FIRING) {
      return "Nothing to do.";
    }
    return where(story) + asked(story.questions());
  }

  private static String where(StoryView story) {
    if (story.toAnswer() == null || story.toAnswer().author() == null) {
      List<String> silent = story.answer().unansweredNetworks();
      return story.answer().is()
          ? "Say more, publicly, on " + names(story.networks()) + ": the answer did not help."
          : "Say something publicly about it on " + names(silent) + ".";
    }
    return "Reply under @%s's post on %s: %s %% of the posts are there."
        .formatted(
            story.toAnswer().author(),
            name(story.toAnswer().network()),
            Math.round(100 * story.toAnswerShare()));
  }

  private static String asked(List<QuestionState> questions) {
    return questions.isEmpty() || questions.get(0).people() < 2
        ? ""
        : " They ask: " + questions.get(0).text();
  }
}
