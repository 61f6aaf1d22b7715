// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import io.outcry.domain.heat.Score;
import io.outcry.domain.norms.Norms;
import io.outcry.domain.norms.Peak;

/**
 * The rule of one brand: judges its stories at each post, by its norms and budget.
 *
 * <p>Each post updates the heat; then expected heat and score are read, then peak and norms are
 * updated, then the rate is read. A story is left out of its own tail. Times are epoch
 * milliseconds; posts of a story may come in any order. Not thread-safe.
 */
public final class BrandSpread {
  private final Norms norms;
  private final AlertBudget budget;

  /** The rule over these norms and this budget, both of which it moves. */
  public BrandSpread(Norms norms, AlertBudget budget) {
    this.norms = norms;
    this.budget = budget;
  }

  public Norms norms() {
    return norms;
  }

  public AlertBudget budget() {
    return budget;
  }

  /**
   * Adds a post to its story and judges the story.
   *
   * @param postMillis stamp of the post, at most five minutes ahead of its arrival
   * @param weight 1, or less for a discounted post
   */
  public Verdict post(
      StorySpread story, long postMillis, double weight, Circumstances circumstances) {
    boolean first = story.posts() == 0;
    double heatBefore = story.heat().at(postMillis);
    story.plus(postMillis, weight);
    long nowMillis = story.heat().atMillis();
    double heat = story.heat().value();
    double expectedHeat = norms.expectedHeat(nowMillis);
    double score = Score.of(heat, expectedHeat);
    if (first) {
      story.wave(Wave.startingAt(postMillis, score, heat));
    } else if (story.wave().halved(heatBefore)) {
      startWave(story, nowMillis, score, heat);
    }
    raise(story, score, heat);
    if (circumstances.complaint()) {
      enter(story);
    }
    if (story.alerts() > 0) {
      story.wave(story.wave().hot(heat));
    }
    leaveIfGrown(story);
    Verdict verdict = decide(story, reading(story, nowMillis, heat, expectedHeat), circumstances);
    if (isHeldBack(verdict, circumstances.bar())) {
      story.wave(story.wave().held(story.posts()));
    }
    return verdict;
  }

  /** The story at {@code nowMillis}; moves nothing. */
  public SpreadReading read(StorySpread story, long nowMillis) {
    long atMillis = Math.max(nowMillis, story.heat().atMillis());
    return reading(story, atMillis, story.heat().at(atMillis), norms.expectedHeat(atMillis));
  }

  /**
   * Takes a deleted post back, with the stamp and weight it was added with. Peaks stay; a story
   * left without posts leaves the norms.
   *
   * @return whether the story has no post left, so that its alert is to be retracted
   */
  public boolean delete(StorySpread story, long postMillis, double weight) {
    story.minus(postMillis, weight);
    if (story.posts() > 0) {
      return false;
    }
    withdraw(story);
    return true;
  }

  /** Takes a story out of the norms: it was none, or is part of another. */
  public void withdraw(StorySpread story) {
    leave(story, Standing.OUTSIDE);
  }

  /**
   * Joins two stories that turned out to be one: heats add up, {@code from} leaves the norms, and
   * the peak of {@code into} rises if its score is higher now. Alerts of {@code into} stay as they
   * were; if both have alerted one token comes back, and what was proved no false alarm stays so.
   */
  public void merge(StorySpread into, StorySpread from) {
    if (into.alerts() > 0 && from.standing().inNorms()) {
      giveBack(from);
    }
    if (into.standing().inNorms() && from.standing().leftNorms()) {
      leave(into, from.standing());
    }
    withdraw(from);
    into.absorb(from);
    double heat = into.heat().value();
    raise(into, Score.of(heat, norms.expectedHeat(into.heat().atMillis())), heat);
  }

  /**
   * A reader marked the alert useful: its story leaves the norms for good and returns its token.
   */
  public void useful(StorySpread story) {
    if (story.standing().inNorms()) {
      giveBack(story);
    }
    leave(story, Standing.USEFUL);
  }

  /**
   * A reader marked the alert not useful: its story stays in the norms for good, and is put back if
   * it had left by its growth.
   */
  public void notUseful(StorySpread story) {
    if (story.standing() == Standing.GROWN) {
      norms.open(story.wave().peak());
      story.standing(Standing.KEPT);
    } else if (story.standing() == Standing.COUNTED) {
      story.standing(Standing.KEPT);
    }
  }

  private Verdict decide(StorySpread story, SpreadReading reading, Circumstances circumstances) {
    if (!story.wave().armed()) {
      return new Verdict(Decision.FIRING, reading, false);
    }
    if (!circumstances.complaint()) {
      return new Verdict(Decision.NO_COMPLAINT, reading, false);
    }
    AlertBar bar = circumstances.bar();
    boolean overBar = bar.reachedBy(reading.perWeek(), circumstances.authors());
    if (circumstances.answered()) {
      return new Verdict(Decision.ANSWERED, reading, overBar);
    }
    if (!overBar) {
      boolean rare = bar.isRare(reading.perWeek());
      return new Verdict(rare ? Decision.FEW_AUTHORS : Decision.BELOW_BAR, reading, false);
    }
    boolean free = story.alerts() > 0 || reading.severity() == Severity.CRITICAL;
    if (!free && !budget.take(reading.atMillis())) {
      return new Verdict(Decision.CAPPED, reading, true);
    }
    Decision decision = story.alerts() == 0 ? Decision.ALERT : Decision.SECOND_WAVE;
    story.alerted();
    return new Verdict(decision, reading, true);
  }

  /** Whether only its answer, its authors or the flood guard held it back. */
  private static boolean isHeldBack(Verdict verdict, AlertBar bar) {
    return switch (verdict.decision()) {
      case FEW_AUTHORS, CAPPED -> true;
      case ANSWERED -> bar.isRare(verdict.reading().perWeek());
      case FIRING, NO_COMPLAINT, BELOW_BAR, ALERT, SECOND_WAVE, LARGE -> false;
    };
  }

  private SpreadReading reading(
      StorySpread story, long atMillis, double heat, double expectedHeat) {
    Peak own = story.standing().inNorms() ? story.wave().peak() : null;
    double score = Score.of(heat, expectedHeat);
    return SpreadReading.byHeat(
        atMillis, story.posts(), heat, expectedHeat, norms.odds(score, atMillis, own));
  }

  /** A second wave counts as one more story. */
  private void startWave(StorySpread story, long nowMillis, double score, double heat) {
    story.wave(story.wave().again(nowMillis, score, heat));
    if (story.standing().inNorms()) {
      norms.open(story.wave().peak());
    }
  }

  private void raise(StorySpread story, double score, double heat) {
    Peak was = story.wave().peak();
    Peak now = was.after(score, heat);
    if (!now.equals(was)) {
      if (story.standing().inNorms()) {
        norms.raisePeak(was, now);
      }
      story.wave(story.wave().peak(now));
    }
  }

  private void enter(StorySpread story) {
    if (story.standing() == Standing.OUTSIDE) {
      norms.open(story.wave().peak());
      story.standing(Standing.COUNTED);
    }
  }

  private void leaveIfGrown(StorySpread story) {
    if (story.standing() == Standing.COUNTED && story.wave().grown(story.posts())) {
      leave(story, Standing.GROWN);
      giveBack(story);
    }
  }

  private void giveBack(StorySpread story) {
    if (story.alerts() > 0 && !Backstop.alerted(story)) {
      budget.giveBack();
    }
  }

  private void leave(StorySpread story, Standing next) {
    if (story.standing().inNorms()) {
      norms.close(story.wave().peak());
    }
    story.standing(next);
  }
}
