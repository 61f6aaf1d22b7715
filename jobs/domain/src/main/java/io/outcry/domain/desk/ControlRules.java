// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.alerts.Remark;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.stories.Story;
import io.outcry.domain.telling.AlertRevision;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a person's word about a story or the brand, each once. Times are epoch
 * milliseconds. Not thread-safe.
 */
final class ControlRules {
  private final String brandId;
  private final LiveStories live;
  private final Judge judge;
  private final AlertRules alerts;
  private final HeardIds heardIds;
  private long silencedUntilMillis;

  ControlRules(
      String brandId, LiveStories live, Judge judge, AlertRules alerts, @Nullable DeskState state) {
    this.brandId = brandId;
    this.live = live;
    this.judge = judge;
    this.alerts = alerts;
    Map<String, Long> heard = state == null ? null : state.heardIds();
    heardIds = HeardIds.of(heard == null ? Map.of() : heard);
    silencedUntilMillis = state == null ? 0 : state.silencedUntilMillis();
  }

  Map<String, Long> heardIds() {
    return heardIds.toState();
  }

  /** Until when somebody asked for silence about the brand; 0 if nobody did. */
  long silencedUntilMillis() {
    return silencedUntilMillis;
  }

  boolean silences(Story story, long atMillis) {
    return atMillis < Math.max(silencedUntilMillis, story.silencedUntilMillis());
  }

  boolean heardBefore(String id) {
    return heardIds.contains(id);
  }

  void forgetBefore(long millis) {
    heardIds.forgetBefore(millis);
  }

  /** The live story that is meant; null if there is none. */
  @Nullable Story story(DeskEvent.Told told) {
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
    return AlertRules.alertId(brandId, story.id()).equals(alertId)
        || story.mergedFrom().stream()
            .anyMatch(id -> AlertRules.alertId(brandId, id).equals(alertId));
  }

  /** Why nothing can come of it; null if something can. */
  static @Nullable String objection(DeskEvent.Told told, @Nullable Story story) {
    if (story == null) {
      boolean meansBrand = told.storyId() == null && told.alertId() == null;
      return meansBrand && told.what() instanceof Instruction.Silence
          ? null
          : "no live story has this storyId or alertId";
    }
    return told.what().needsAlert() && story.alert() == null ? "the story has not alerted" : null;
  }

  /**
   * Carries it out, on the brand if no story is meant; gives the new revision, or null for none.
   */
  @Nullable AlertRevision carryOut(DeskEvent.Told told, @Nullable Story story, long atMillis) {
    heardIds.add(told.id(), atMillis);
    if (story != null) {
      return carryOut(told.what(), story, atMillis);
    }
    if (told.what() instanceof Instruction.Silence silence) {
      silencedUntilMillis = silence.untilMillis(); // the last word counts
    }
    return null;
  }

  private @Nullable AlertRevision carryOut(Instruction what, Story story, long atMillis) {
    if (what instanceof Instruction.Useful) {
      judge.useful(story, atMillis);
      return null;
    }
    if (what instanceof Instruction.NotUseful mark) {
      judge.notUseful(story, atMillis);
      return mark.wrongBrand() ? alerts.wrongBrand(story, reading(story, atMillis)) : null;
    }
    if (what instanceof Instruction.Silence silence) {
      story.silence(silence.untilMillis());
      return null;
    }
    if (what instanceof Instruction.Responded told) {
      int before = story.answers().answer(atMillis).answeredNetworks().size();
      story.answeredOutside(told.networks(), atMillis);
      int after = story.answers().answer(atMillis).answeredNetworks().size();
      return alerts.afterToldReply(story, reading(story, atMillis), after > before);
    }
    if (what instanceof Instruction.Acknowledge ack) {
      Remark remark = new Remark(ack.by(), atMillis, ack.note());
      return alerts.acknowledged(story, remark, reading(story, atMillis));
    }
    Instruction.Close close = (Instruction.Close) what;
    Remark remark = new Remark(close.by(), atMillis, close.note());
    return alerts.closed(story, remark, reading(story, atMillis));
  }

  private SpreadReading reading(Story story, long atMillis) {
    return judge.read(story, atMillis);
  }
}
