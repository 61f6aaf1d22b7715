// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.alerts.AlertRule;
import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.Mark;
import io.outcry.domain.alerts.Marks;
import io.outcry.domain.alerts.Remark;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.stories.Story;
import io.outcry.domain.telling.AlertRevision;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What control events about a story or the brand bring about, each once. Times are epoch
 * milliseconds. Not thread-safe.
 */
final class ControlRules {
  private final String brandId;
  private final LiveStories live;
  private final PastStories past;
  private final Judge judge;
  private final AlertRules alerts;
  private final HeardIds heardIds;
  private final Marks marks;
  private final Silences silences;

  ControlRules(
      String brandId,
      LiveStories live,
      PastStories past,
      Judge judge,
      AlertRules alerts,
      @Nullable DeskState state) {
    this.brandId = brandId;
    this.live = live;
    this.past = past;
    this.judge = judge;
    this.alerts = alerts;
    Map<String, Long> heard = state == null ? null : state.heardIds();
    heardIds = HeardIds.of(heard == null ? Map.of() : heard);
    marks = Marks.of(state == null ? null : state.marks());
    silences = new Silences(state == null ? 0 : state.silencedUntilMillis());
  }

  Map<String, Long> heardIds() {
    return heardIds.toState();
  }

  /** Until when the brand and its stories are silenced. */
  Silences silences() {
    return silences;
  }

  Map<String, Long> marks() {
    return marks.toState();
  }

  /** How alerts by the rule of this one were marked. */
  Outcome.@Nullable Marked marked(Story story) {
    AlertState alert = story.alert();
    if (alert == null) {
      return null;
    }
    AlertRule rule = OwnBar.ruleOf(story, alert);
    long wrongBrand = marks.count(rule, Mark.WRONG_BRAND);
    return new Outcome.Marked(
        marks.count(rule, Mark.USEFUL),
        marks.count(rule, Mark.NOT_USEFUL) + wrongBrand,
        wrongBrand);
  }

  void forgetBefore(long millis) {
    heardIds.forgetBefore(millis);
  }

  /** Heeds a word, and tells what comes of it; returns whether the desk has changed. */
  boolean heed(DeskEvent.Told told, long atMillis, Outbox outbox) {
    if (heardIds.contains(told.id())) {
      return false;
    }
    Story story = story(told);
    String objection = objection(told, story, atMillis);
    if (objection != null) {
      outbox.add(new Outcome.Unheeded(told.id(), objection));
      return false; // may be told again under the same id
    }
    heardIds.add(told.id(), atMillis);
    if (story != null) {
      heed(told.what(), story, atMillis, outbox);
    } else if (told.what() instanceof Instruction.Silence silence) {
      silences.ofBrand(silence.untilMillis());
    }
    return true;
  }

  private void heed(Instruction what, Story story, long atMillis, Outbox outbox) {
    boolean wasAnswered = story.isAnswered(atMillis);
    Carried carried = carryOut(what, story, atMillis);
    SpreadReading reading = judge.read(story, atMillis);
    outbox.told(story, carried.revision(), reading);
    if (carried.change() != null) {
      outbox.moved(story, carried.change(), reading);
    }
    if (isLive(story)) {
      outbox.answeredNow(story, wasAnswered, reading);
      live.keep(story, atMillis);
    } else {
      past.keep(story);
    }
  }

  /** The story that is meant, live or over; null if there is none. */
  private @Nullable Story story(DeskEvent.Told told) {
    Story story = liveStory(told);
    if (story != null || (told.storyId() == null && told.alertId() == null)) {
      return story;
    }
    Story over =
        told.storyId() == null
            ? past.withAlert(Objects.requireNonNull(told.alertId()))
            : past.holding(told.storyId());
    String alertId = told.alertId();
    return over == null || alertId == null || isOf(alertId, over) ? over : null;
  }

  private boolean isLive(Story story) {
    return live.get(story.id()) == story;
  }

  private @Nullable Story liveStory(DeskEvent.Told told) {
    String alertId = told.alertId();
    if (told.storyId() != null) {
      Story story = live.get(told.storyId());
      return story == null || alertId == null || isOf(alertId, story) ? story : null;
    }
    return alertId == null
        ? null
        : live.all().stream().filter(story -> isOf(alertId, story)).findFirst().orElse(null);
  }

  private boolean isOf(String alertId, Story story) {
    return Revisions.alertId(brandId, story.id()).equals(alertId)
        || story.lineage().mergedFrom().stream()
            .anyMatch(id -> Revisions.alertId(brandId, id).equals(alertId));
  }

  /** Why it has no effect; null if it has one. */
  private @Nullable String objection(DeskEvent.Told told, @Nullable Story story, long atMillis) {
    boolean meansBrand = told.storyId() == null && told.alertId() == null;
    if (story == null && !(meansBrand && told.what() instanceof Instruction.Silence)) {
      return "no live story has this storyId or alertId";
    }
    if (told.what() instanceof Instruction.Silence silence) {
      return story != null && !isLive(story)
          ? "the story is over: there is nothing to silence"
          : silences.objection(silence, story, atMillis);
    }
    return told.what().needsAlert() && story != null && story.alert() == null
        ? "the story has not alerted"
        : null;
  }

  /**
   * What came of a word about a story.
   *
   * @param revision null for none
   * @param change of the story, where no revision tells it; null for none
   */
  private record Carried(@Nullable AlertRevision revision, Outcome.@Nullable Change change) {
    static final Carried SILENTLY = new Carried(null, null);

    static Carried by(@Nullable AlertRevision revision) {
      return new Carried(revision, null);
    }
  }

  private Carried carryOut(Instruction what, Story story, long atMillis) {
    if (what instanceof Instruction.Useful) {
      judge.useful(story, atMillis);
      return marked(story, Mark.USEFUL, null);
    }
    if (what instanceof Instruction.NotUseful mark) {
      judge.notUseful(story, atMillis);
      return mark.wrongBrand()
          ? marked(story, Mark.WRONG_BRAND, alerts.wrongBrand(story, judge.read(story, atMillis)))
          : marked(story, Mark.NOT_USEFUL, null);
    }
    if (what instanceof Instruction.Silence silence) {
      story.notes().silence(silence.untilMillis());
      return Carried.SILENTLY;
    }
    if (what instanceof Instruction.Responded told) {
      int before = story.answers().answer(atMillis).answeredNetworks().size();
      story.answeredOutside(told.networks(), atMillis);
      int after = story.answers().answer(atMillis).answeredNetworks().size();
      return Carried.by(alerts.afterToldReply(story, judge.read(story, atMillis), after > before));
    }
    if (what instanceof Instruction.Acknowledge ack) {
      Remark remark = new Remark(ack.by(), atMillis, ack.note());
      return Carried.by(alerts.acknowledged(story, remark, judge.read(story, atMillis)));
    }
    Instruction.Close close = (Instruction.Close) what;
    return closed(story, new Remark(close.by(), atMillis, close.note()), atMillis);
  }

  /** Receivers are not told; it stands in the lines of stories. */
  private Carried marked(Story story, Mark mark, @Nullable AlertRevision revision) {
    AlertState alert = Objects.requireNonNull(story.alert());
    marks.plus(OwnBar.ruleOf(story, alert), alert.mark(), mark);
    story.alert(alert.marked(mark));
    return new Carried(revision, Outcome.Change.MARKED);
  }

  private Carried closed(Story story, Remark remark, long atMillis) {
    AlertState before = Objects.requireNonNull(story.alert());
    AlertRevision revision = alerts.closed(story, remark, judge.read(story, atMillis));
    boolean kept = revision == null && !before.equals(story.alert());
    return new Carried(revision, kept ? Outcome.Change.CLOSED : null);
  }
}
