// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.alerts.AlertLife;
import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.alerts.Remark;
import io.outcry.domain.alerts.Urgency;
import io.outcry.domain.authors.Hash64;
import io.outcry.domain.brands.AlertSettings;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.reproduction.ReplyVerdict;
import io.outcry.domain.responses.Answers;
import io.outcry.domain.rule.Severity;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.rule.Verdict;
import io.outcry.domain.stories.Story;
import io.outcry.domain.telling.AlertRevision;
import io.outcry.domain.telling.StoryView;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When an alert opens, changes and ends. Each method gives the new revision, or null for none. */
final class AlertRules {
  private final Brand brand;
  private final Judge judge;

  AlertRules(Brand brand, Judge judge) {
    this.brand = brand;
    this.judge = judge;
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
      if (severity(story, reading).compareTo(alert.severity()) > 0) {
        return revise(story, AlertReason.HOTTER, reading);
      }
    }
    return null;
  }

  private @Nullable AlertRevision spreads(Story story, SpreadReading reading) {
    AlertState alert = story.alert();
    boolean inSpiteOfAnswer = story.isAnswered(reading.atMillis());
    AlertRevision revision;
    if (alert == null) {
      Severity severity = severity(story, reading);
      long rootsAnswered = rootsAnswered(story, reading);
      story.alert(
          AlertState.fired(severity, reading.atMillis(), rootsAnswered, reading.amongRisks()));
      if (story.answers().firstAnswerMillis() == Answers.NO_ANSWER) {
        story.replies().alerted(reading.atMillis(), story.spread());
      }
      AlertReason reason = inSpiteOfAnswer ? AlertReason.ANSWERED_BUT_SPREADING : first(reading);
      revision = revision(story, reason, reading);
    } else {
      boolean spreadsToo = alert.risk() && !reading.amongRisks();
      story.alert(alert.amongRisks(reading.amongRisks()));
      revision =
          switch (alert.status()) {
            case FIRING ->
                revise(
                    story,
                    spreadsToo ? AlertReason.SPREADING_UNANSWERED : AlertReason.SECOND_WAVE,
                    reading);
            case RESOLVED -> revise(story, AlertReason.SECOND_WAVE, reading);
            case ANSWERED -> revise(story, AlertReason.ANSWERED_BUT_SPREADING, reading);
            case RETRACTED -> null;
          };
    }
    if (inSpiteOfAnswer) {
      story.replies().reopen();
    }
    return revision;
  }

  /** A customer came back to the answer, and without that the story would be answered. */
  private @Nullable AlertRevision customerWaits(Story story, SpreadReading reading) {
    boolean waits = story.answers().answer(reading.atMillis()).customerWaits();
    if (!waits || reading.heat() < story.fadesBelow()) {
      return null; // what is cold opens no alert again; it stands among the open complaints
    }
    story.replies().unfollow();
    return revise(story, AlertReason.CUSTOMER_WAITS, reading);
  }

  private static AlertReason first(SpreadReading reading) {
    if (reading.bySize()) {
      return AlertReason.LARGE_UNANSWERED;
    }
    return reading.amongRisks() ? AlertReason.RISK : AlertReason.SPREADING_UNANSWERED;
  }

  private Severity severity(Story story, SpreadReading reading) {
    return AlertRevision.severity(reading, judge.dangers(story));
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
      return revise(story, AlertReason.ANSWERED, reading);
    }
    return rootsAnswered(story, reading) > alert.rootsAnswered()
        ? revise(story, AlertReason.PARTLY_ANSWERED, reading)
        : null;
  }

  /** Somebody told of a reply; of a part it is news even if we heard no reply ourselves. */
  @Nullable AlertRevision afterToldReply(
      Story story, SpreadReading reading, boolean onNewNetworks) {
    AlertRevision revision = afterReply(story, reading);
    return revision == null && onNewNetworks && story.isFiring()
        ? revise(story, AlertReason.PARTLY_ANSWERED, reading)
        : revision;
  }

  /** Somebody takes it on; the first who does counts. */
  @Nullable AlertRevision acknowledged(Story story, Remark remark, SpreadReading reading) {
    AlertState alert = story.alert();
    if (alert == null || !alert.isOpen() || alert.acknowledged() != null) {
      return null;
    }
    story.alert(alert.acknowledged(remark));
    return story.isFiring() ? revise(story, AlertReason.ACKNOWLEDGED, reading) : null;
  }

  /** Somebody says that it is over; of one that is over already only the words are kept. */
  @Nullable AlertRevision closed(Story story, Remark remark, SpreadReading reading) {
    AlertState alert = story.alert();
    if (alert == null || alert.status() == AlertStatus.RETRACTED) {
      return null;
    }
    boolean said = alert.status() == AlertStatus.RESOLVED && alert.closed() != null;
    story.alert(said ? alert : alert.closed(remark)); // the first who closes it counts
    return revise(story, AlertReason.CLOSED, reading);
  }

  /** Time has passed, or a post came after the reply: did it help? */
  @Nullable AlertRevision lookAtReply(Story story, SpreadReading reading) {
    if (story.alert() == null || story.alert().status() != AlertStatus.ANSWERED) {
      return null;
    }
    long atMillis = reading.atMillis();
    ReplyVerdict verdict = story.replies().verdict(atMillis, brand.response().followUpMillis());
    if (verdict == ReplyVerdict.STILL_SPREADING && reading.heat() >= story.fadesBelow()) {
      AlertRevision reopened = revise(story, AlertReason.ANSWERED_BUT_SPREADING, reading);
      story.replies().reopen();
      return reopened;
    }
    if (verdict == ReplyVerdict.COOLING && reading.heat() < story.replies().coolBelow()) {
      return revise(story, AlertReason.COOLED, reading);
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
        !story.isFiring()
            && story.replies().verdict(reading.atMillis(), brand.response().followUpMillis())
                == ReplyVerdict.COOLING;
    return worked
        ? revise(story, AlertReason.COOLED, reading)
        : revise(story, AlertReason.FADED, reading);
  }

  /** The story is part of another, whose alert goes on if it has one. */
  @Nullable AlertRevision merged(Story story, SpreadReading reading) {
    return story.hasOpenAlert() ? revise(story, AlertReason.MERGED, reading) : null;
  }

  /** A post that the alert showed is gone or was changed. */
  @Nullable AlertRevision redacted(Story story, SpreadReading reading) {
    AlertState alert = story.alert();
    if (alert == null || alert.status() == AlertStatus.RETRACTED) {
      return null;
    }
    story.alert(alert.next(alert.status(), alert.severity(), alert.rootsAnswered()));
    return revision(story, AlertReason.REDACTED, reading);
  }

  /** No post of the story is left. */
  @Nullable AlertRevision withdrawn(Story story, SpreadReading reading) {
    return revise(story, AlertReason.DELETED, reading);
  }

  /** Somebody says that the story is about something else. */
  @Nullable AlertRevision wrongBrand(Story story, SpreadReading reading) {
    return revise(story, AlertReason.WRONG_BRAND, reading);
  }

  /** Too few people are left who said it in their own words. */
  @Nullable AlertRevision copies(Story story, SpreadReading reading) {
    return revise(story, AlertReason.COPIES, reading);
  }

  /** The next revision; null if there is no alert, or none that can change so. */
  private @Nullable AlertRevision revise(Story story, AlertReason reason, SpreadReading reading) {
    AlertState alert = story.alert();
    AlertStatus status = alert == null ? null : AlertLife.next(alert.status(), reason);
    if (alert == null || status == null) {
      return null;
    }
    story.alert(
        alert.next(
            status,
            alert.severity().orGraver(severity(story, reading)),
            rootsAnswered(story, reading)));
    return revision(story, reason, reading);
  }

  private AlertRevision revision(Story story, AlertReason reason, SpreadReading reading) {
    AlertState alert = Objects.requireNonNull(story.alert());
    StoryView view = judge.view(story, reading);
    List<String> dangers = judge.dangers(story);
    boolean shadow = brand.alert().mode() == AlertSettings.Mode.SHADOW;
    Urgency urgency =
        Urgency.of(
            alert.status(),
            view.lastTenMinutes(),
            view.previousTenMinutes(),
            !dangers.isEmpty(),
            shadow);
    return new AlertRevision(
        alertId(brand.id(), story.id()),
        alert.revision(),
        alert.status(),
        reason,
        urgency,
        alert.severity(),
        reading.atMillis(),
        view,
        alert.acknowledged(),
        dangers);
  }

  /** {@code a_<brand>_<hash of story>}: the same after each restart. */
  static String alertId(String brandId, String storyId) {
    return "a_" + brandId + "_" + HexFormat.of().toHexDigits(Hash64.of(storyId)).substring(0, 12);
  }

  private static long rootsAnswered(Story story, SpreadReading reading) {
    return story.answers().answer(reading.atMillis()).rootsAnswered();
  }

  /**
   * A story may also become answered as its posts move to a conversation that was answered; one
   * that took in another is followed anew, even if the whole is not answered.
   */
  private static void followIfAnswered(Story story, long atMillis) {
    long lastAnswerMillis = story.answers().lastAnswerMillis();
    AlertState alert = story.alert();
    boolean counts = alert != null && alert.status() == AlertStatus.ANSWERED;
    if (lastAnswerMillis != Answers.NO_ANSWER && (counts || story.isAnswered(atMillis))) {
      story
          .replies()
          .follow(Math.max(lastAnswerMillis, story.spread().heat().atMillis()), story.spread());
    }
  }
}
