// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import io.outcry.domain.heat.Score;
import io.outcry.domain.norms.Norms;
import io.outcry.domain.norms.Peak;
import java.util.Objects;

/**
 * The late rule of one brand: a story that grew large and alerted by no other rule alerts once.
 *
 * <p>Posts so far stand in the place of heat, and the norms hold only stories that have not alerted
 * otherwise, so that only this rule uses up its budget:
 *
 * <pre>score = ln((1 + posts) / (1 + expectedPosts))      perWeek = storiesPerWeek * share</pre>
 *
 * <p>Its budget is its own, beside that of the brand. Not thread-safe.
 */
public final class Backstop {
  /** How many stories a week may alert late by chance. */
  public static final double FALSE_ALARMS_PER_WEEK = 0.25;

  private final Norms sizes;
  private final AlertBudget budget;

  /** The rule over these norms of sizes and this budget, both of which it moves. */
  public Backstop(Norms sizes, AlertBudget budget) {
    this.sizes = sizes;
    this.budget = budget;
  }

  public Norms sizes() {
    return sizes;
  }

  public AlertBudget budget() {
    return budget;
  }

  /**
   * After {@link BrandSpread} has judged a post of a story that no other rule alerts: the verdict
   * of this rule if the story alerts now, else the given one.
   */
  public Verdict late(StorySpread story, Verdict verdict, Circumstances circumstances) {
    if (story.alerts() > 0) {
      return verdict;
    }
    long nowMillis = verdict.reading().atMillis();
    double score = Score.of(story.fullPosts(), sizes.expectedHeat(nowMillis));
    follow(story, score, circumstances.complaint());
    SpreadReading reading = read(story, verdict.reading());
    if (!circumstances.complaint()
        || circumstances.answered()
        || !circumstances.bar().reachedBy(reading.perWeek(), circumstances.authors())
        || !budget.take(nowMillis)) {
      return verdict;
    }
    Size size = Objects.requireNonNull(story.size());
    if (!size.counted()) {
      sizes.open(size.largest());
    }
    story.size(size.alerting());
    story.alerted();
    return new Verdict(Decision.LARGE, reading, false);
  }

  /** The reading to tell of a story that alerted late: the rarer of the two. */
  public SpreadReading told(StorySpread story, SpreadReading byHeat) {
    SpreadReading bySize = read(story, byHeat);
    return byHeat.perWeek() < bySize.perWeek() ? byHeat : bySize;
  }

  private SpreadReading read(StorySpread story, SpreadReading byHeat) {
    Size size = story.size();
    Peak own = size != null && size.counted() ? size.largest() : null;
    double expectedPosts = sizes.expectedHeat(byHeat.atMillis());
    double score = Score.of(story.fullPosts(), expectedPosts);
    return byHeat.bySize(
        story.fullPosts(), expectedPosts, sizes.odds(score, byHeat.atMillis(), own));
  }

  /** Whether the story alerted by this rule. */
  public static boolean alerted(StorySpread story) {
    Size size = story.size();
    return size != null && size.alerted();
  }

  /** The story alerted by another rule, or is gone: this rule is done with it. */
  public void leave(StorySpread story) {
    Size size = story.size();
    if (size != null && size.counted()) {
      sizes.close(size.largest());
      story.size(size.counted(false));
    }
  }

  /** A reader marked the late alert not useful: the story counts as ordinary. */
  public void putBack(StorySpread story) {
    Size size = story.size();
    if (size != null && size.alerted() && !size.counted()) {
      sizes.open(size.largest());
      story.size(size.counted(true));
    }
  }

  /** The late alert was no false alarm: its story leaves the norms and returns its token. */
  public void right(StorySpread story) {
    if (alerted(story) && Objects.requireNonNull(story.size()).counted()) {
      leave(story);
      budget.giveBack();
    }
  }

  private void follow(StorySpread story, double score, boolean complaint) {
    Size size = story.size();
    if (size == null) {
      if (complaint) {
        Peak largest = new Peak(story.firstPostMillis(), score, story.fullPosts());
        sizes.open(largest);
        story.size(new Size(largest, true, false));
      }
      return;
    }
    Peak larger = size.largest().after(score, story.fullPosts());
    if (size.counted() && !larger.equals(size.largest())) {
      sizes.raisePeak(size.largest(), larger);
    }
    story.size(size.largest(larger));
  }
}
