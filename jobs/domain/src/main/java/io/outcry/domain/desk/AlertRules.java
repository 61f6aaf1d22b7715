// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.alerts.Remark;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.reproduction.ReplyVerdict;
import io.outcry.domain.responses.Answers;
import io.outcry.domain.rule.Severity;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.rule.Verdict;
import io.outcry.domain.stories.Story;
import io.outcry.domain.telling.AlertRevision;
import org.jspecify.annotations.Nullable;

/** When an alert opens, changes and ends. Each method returns the new revision, or null. */
final class AlertRules {
  private final Revisions revisions;

  AlertRules(Brand brand, Judge judge) {
    this.revisions = new Revisions(brand, judge);
  }

  /** A post came, and the rule has judged it. */
  @Nullable AlertRevision afterPost(Story story, Verdict verdict) {
    AlertState alert = story.alert();
    SpreadReading reading = verdict.reading();
    followIfAnswered(story, reading.atMillis());
    if (verdict.decision().alerts()) {
      return spreads(story, reading);
    }
    if (alert == null) {
      return null;
    }
    if (alert.status() == AlertStatus.ANSWERED) {
      AlertRevision reopened = customerWaits(story, reading);
      return reopened == null ? lookAtReply(story, reading) : reopened;
    }
    if (alert.status() == AlertStatus.FIRING) {
      AlertRevision answered = afterReply(story, reading);
      if (answered != null) {
        return answered;
      }
      if (revisions.severity(story, reading).compareTo(alert.severity()) > 0) {
        return revisions.next(story, AlertReason.HOTTER, reading);
      }
    }
    return null;
  }

  private @Nullable AlertRevision spreads(Story story, SpreadReading reading) {
    boolean inSpiteOfAnswer = story.isAnswered(reading.atMillis());
    AlertState alert = story.alert();
    AlertRevision revision =
        alert == null ? fires(story, reading, inSpiteOfAnswer) : firesAgain(story, alert, reading);
    if (inSpiteOfAnswer) {
      story.replies().reopen();
    }
    return revision;
  }

  private AlertRevision fires(Story story, SpreadReading reading, boolean inSpiteOfAnswer) {
    Severity severity = revisions.severity(story, reading);
    long rootsAnswered = Revisions.rootsAnswered(story, reading);
    story.alert(
        AlertState.fired(severity, reading.atMillis(), rootsAnswered, reading.amongRisks()));
    if (story.answers().firstAnswerMillis() == Answers.NO_ANSWER) {
      story.replies().alerted(reading.atMillis(), story.spread());
    }
    AlertReason reason = inSpiteOfAnswer ? AlertReason.ANSWERED_BUT_SPREADING : first(reading);
    return revisions.of(story, reason, reading);
  }

  private @Nullable AlertRevision firesAgain(Story story, AlertState alert, SpreadReading reading) {
    boolean spreadsToo = alert.risk() && !reading.amongRisks();
    story.alert(alert.amongRisks(reading.amongRisks()));
    return switch (alert.status()) {
      case FIRING ->
          revisions.next(
              story,
              spreadsToo ? AlertReason.SPREADING_UNANSWERED : AlertReason.SECOND_WAVE,
              reading);
      case RESOLVED -> revisions.next(story, AlertReason.SECOND_WAVE, reading);
      case ANSWERED -> revisions.next(story, AlertReason.ANSWERED_BUT_SPREADING, reading);
      case RETRACTED -> null;
    };
  }

  /** A customer came back to the answer, and without that the story would be answered. */
  private @Nullable AlertRevision customerWaits(Story story, SpreadReading reading) {
    boolean waits = story.answers().answer(reading.atMillis()).customerWaits();
    if (!waits || reading.heat() < story.fadesBelow()) {
      return null; // what is cold opens no alert again; it stands among the open complaints
    }
    story.replies().unfollow();
    return revisions.next(story, AlertReason.CUSTOMER_WAITS, reading);
  }

  private static AlertReason first(SpreadReading reading) {
    if (reading.bySize()) {
      return AlertReason.LARGE_UNANSWERED;
    }
    return reading.amongRisks() ? AlertReason.RISK : AlertReason.SPREADING_UNANSWERED;
  }

  /**
   * The company spoke in the story, or a post changed which of its conversations is the main one.
   */
  @Nullable AlertRevision afterReply(Story story, SpreadReading reading) {
    AlertState alert = story.alert();
    followIfAnswered(story, reading.atMillis());
    if (alert == null || alert.status() != AlertStatus.FIRING) {
      return null;
    }
    if (story.isAnswered(reading.atMillis())) {
      return revisions.next(story, AlertReason.ANSWERED, reading);
    }
    return Revisions.rootsAnswered(story, reading) > alert.rootsAnswered()
        ? revisions.next(story, AlertReason.PARTLY_ANSWERED, reading)
        : null;
  }

  /** Somebody told us of an answer; a part of one is news even if we heard no answer ourselves. */
  @Nullable AlertRevision afterToldReply(
      Story story, SpreadReading reading, boolean onNewNetworks) {
    AlertRevision revision = afterReply(story, reading);
    return revision == null && onNewNetworks && story.isFiring()
        ? revisions.next(story, AlertReason.PARTLY_ANSWERED, reading)
        : revision;
  }

  /** Somebody acknowledges it; the first ack counts. */
  @Nullable AlertRevision acknowledged(Story story, Remark remark, SpreadReading reading) {
    AlertState alert = story.alert();
    if (alert == null || !alert.isOpen() || alert.acknowledged() != null) {
      return null;
    }
    story.alert(alert.acknowledged(remark));
    return story.isFiring() ? revisions.next(story, AlertReason.ACKNOWLEDGED, reading) : null;
  }

  /** Somebody closes it; of one that is over already only the note is kept. */
  @Nullable AlertRevision closed(Story story, Remark remark, SpreadReading reading) {
    AlertState alert = story.alert();
    if (alert == null || alert.status() == AlertStatus.RETRACTED) {
      return null;
    }
    boolean said = alert.status() == AlertStatus.RESOLVED && alert.closed() != null;
    story.alert(said ? alert : alert.closed(remark)); // the first who closes it counts
    return revisions.next(story, AlertReason.CLOSED, reading);
  }

  /** Time has passed, or a post came after the reply: did it help? */
  @Nullable AlertRevision lookAtReply(Story story, SpreadReading reading) {
    if (story.alert() == null || story.alert().status() != AlertStatus.ANSWERED) {
      return null;
    }
    long atMillis = reading.atMillis();
    ReplyVerdict verdict = story.replies().verdict(atMillis);
    if (verdict == ReplyVerdict.STILL_SPREADING && reading.heat() >= story.fadesBelow()) {
      AlertRevision reopened = revisions.next(story, AlertReason.ANSWERED_BUT_SPREADING, reading);
      story.replies().reopen();
      return reopened;
    }
    if (verdict == ReplyVerdict.COOLING && reading.heat() < story.replies().coolBelow()) {
      return revisions.next(story, AlertReason.COOLED, reading);
    }
    return null;
  }

  /** Time has passed without a post. */
  @Nullable AlertRevision afterSilence(Story story, SpreadReading reading) {
    AlertRevision looked = lookAtReply(story, reading);
    if (looked != null) {
      return looked;
    }
    return reading.heat() < story.fadesBelow() ? faded(story, reading) : null;
  }

  /** The story is cold, or leaves; what is said of the reply is what is known of it by now. */
  @Nullable AlertRevision faded(Story story, SpreadReading reading) {
    if (!story.hasOpenAlert()) {
      return null;
    }
    boolean worked =
        !story.isFiring() && story.replies().verdict(reading.atMillis()) == ReplyVerdict.COOLING;
    return worked
        ? revisions.next(story, AlertReason.COOLED, reading)
        : revisions.next(story, AlertReason.FADED, reading);
  }

  /** The story is part of another, whose alert goes on if it has one. */
  @Nullable AlertRevision merged(Story story, SpreadReading reading) {
    return story.hasOpenAlert() ? revisions.next(story, AlertReason.MERGED, reading) : null;
  }

  /** A post that the alert showed is gone or was changed. */
  @Nullable AlertRevision redacted(Story story, SpreadReading reading) {
    AlertState alert = story.alert();
    if (alert == null || alert.status() == AlertStatus.RETRACTED) {
      return null;
    }
    story.alert(alert.next(alert.status(), alert.severity(), alert.rootsAnswered()));
    return revisions.of(story, AlertReason.REDACTED, reading);
  }

  /** No post of the story is left. */
  @Nullable AlertRevision withdrawn(Story story, SpreadReading reading) {
    return revisions.next(story, AlertReason.DELETED, reading);
  }

  /** Somebody says that the story is about something else. */
  @Nullable AlertRevision wrongBrand(Story story, SpreadReading reading) {
    return revisions.next(story, AlertReason.WRONG_BRAND, reading);
  }

  /** Too few people are left who said it in their own words. */
  @Nullable AlertRevision copies(Story story, SpreadReading reading) {
    return revisions.next(story, AlertReason.COPIES, reading);
  }

  /**
   * A story may also become answered as its posts move to a conversation that was answered; one
   * that took in another is followed anew, even if the whole is not answered.
   */
  private static void followIfAnswered(Story story, long atMillis) {
    long lastAnswerMillis = story.lastAnswerMillis();
    AlertState alert = story.alert();
    boolean counts = alert != null && alert.status() == AlertStatus.ANSWERED;
    if (lastAnswerMillis != Answers.NO_ANSWER && (counts || story.isAnswered(atMillis))) {
      story
          .replies()
          .follow(Math.max(lastAnswerMillis, story.spread().heat().atMillis()), story.spread());
    }
  }
}
