// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.rule.Decision;
import io.outcry.domain.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the desk has noted of a story: which lines have left, when to look at it next, what the rule
 * and people said. Times are epoch milliseconds. Not thread-safe.
 */
public final class DeskNotes {
  private boolean announced;
  private int level;
  private long dueMillis;
  private long silencedUntilMillis;
  private @Nullable Decision decision;
  private boolean answeredInTime;

  DeskNotes(StoryState state) {
    announced = state.announced();
    level = state.level();
    dueMillis = state.dueMillis();
    silencedUntilMillis = state.silencedUntilMillis();
    decision = state.decision();
    answeredInTime = state.answeredInTime();
  }

  void merge(DeskNotes other) {
    silencedUntilMillis = Math.max(silencedUntilMillis, other.silencedUntilMillis);
    answeredInTime |= other.answeredInTime;
  }

  /** Whether a line about it has left. */
  public boolean announced() {
    return announced;
  }

  /** {@code floor(log2(heat))} as of its newest line. */
  public int level() {
    return level;
  }

  /** A line leaves that says how hot it is. */
  public void announce(int newLevel) {
    announced = true;
    level = newLevel;
  }

  /** When it is to be looked at next. */
  public long dueMillis() {
    return dueMillis;
  }

  public void due(long atMillis) {
    dueMillis = atMillis;
  }

  /** Until when somebody asked for silence; 0 if nobody did. */
  public long silencedUntilMillis() {
    return silencedUntilMillis;
  }

  /** The last word counts, so a silence can be cut short. */
  public void silence(long untilMillis) {
    silencedUntilMillis = untilMillis;
  }

  /** What the rule said at the newest post; null if that was before such things were kept. */
  public @Nullable Decision decision() {
    return decision;
  }

  /** Whether it would have alerted once, had nobody answered before. */
  public boolean answeredInTime() {
    return answeredInTime;
  }

  /** What the rule says, and whether only the answer keeps a first alert back. */
  public void decided(Verdict verdict, boolean alerted) {
    decision = verdict.decision();
    answeredInTime |= decision == Decision.ANSWERED && verdict.overBar() && !alerted;
  }
}
