// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.explanation.ReturnPeriod;
import io.outcry.domain.reproduction.ReplyVerdict;
import io.outcry.domain.responses.CompanyPost;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.stories.CarrierState;
import io.outcry.domain.stories.QuestionState;
import io.outcry.domain.stories.Recurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads first: what happens, whether somebody answered, how rare that is, what to do
 * next. Made from the numbers of the revision and from nothing else.
 */
public record Headline(String title, String happening, String answered, String odds, String next) {
  private static final long MINUTE_MILLIS = 60_000;
  private static final long HOUR_MINUTES = 60;

  /** The headline of a revision, for a reader who knows the brand by {@code brandName}. */
  public static Headline of(AlertRevision revision, String brandName) {
    StoryView story = revision.story();
    return new Headline(
        subject(story.title()) + " " + state(revision),
        happening(story),
        answered(story),
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
    return "%s by %s in %s%s%s%s"
        .formatted(
            count(story.reading().posts(), "post", "posts"),
            count(story.authors(), "person", "people"),
            duration(Math.max(0, minutes)),
            perNetwork(story.perNetwork()),
            carried(story.carriers()),
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

  private static String answered(StoryView story) {
    if (story.companyPosts().isEmpty()) {
      return toldOf(story);
    }
    CompanyPost last = story.companyPosts().get(story.companyPosts().size() - 1);
    long minutes = Math.max(0, last.atMillis() - story.firstPostMillis()) / MINUTE_MILLIS;
    String who = "@" + last.account() + " on " + name(last.network());
    if (story.answer().is()) {
      return "%s answered after %s%s".formatted(who, duration(minutes), verdict(story.verdict()));
    }
    if (!story.answer().answeredNetworks().isEmpty()) {
      return "%s answered, but nobody on %s"
          .formatted(who, names(story.answer().unansweredNetworks()));
    }
    if (story.answer().rootsAnswered() == 0) {
      return who + " spoke, but not under the main post";
    }
    return "%s answered %d of %s, not the main one"
        .formatted(
            who,
            story.answer().rootsAnswered(),
            count(story.answer().roots(), "complainant", "complainants"));
  }

  /** No official post was heard, but somebody may have told us of an answer. */
  private static String toldOf(StoryView story) {
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
    return "Reply under @%s's post on %s: %d %% of the posts are there."
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

  private static String names(List<String> networks) {
    List<String> names = networks.stream().map(Headline::name).toList();
    int last = names.size() - 1;
    return last <= 0
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static String name(String network) {
    return network.isEmpty()
        ? network
        : network.substring(0, 1).toUpperCase(Locale.ROOT) + network.substring(1);
  }

  private static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private static String duration(long minutes) {
    if (minutes < 1) {
      return "less than 1 min";
    }
    if (minutes < 2 * HOUR_MINUTES) {
      return minutes + " min";
    }
    long hours = minutes / HOUR_MINUTES;
    if (hours < 48) {
      return hours + " h";
    }
    long days = hours / 24;
    return days < 14 ? days + " days" : days / 7 + " weeks";
  }
}
