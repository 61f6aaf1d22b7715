// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.reproduction.FollowUp;
import io.outcry.domain.reproduction.FollowUpState;
import io.outcry.domain.reproduction.ReplyVerdict;
import io.outcry.domain.rule.StorySpread;
import org.jspecify.annotations.Nullable;

/**
 * How a story goes on after a reply, and, while it has none, after its alert, to compare with.
 * Times are epoch milliseconds. Not thread-safe.
 */
public final class ReplyWatch {
  private static final double COOLED_BELOW = 0.25;

  private final long followUpMillis;
  private @Nullable FollowUp followUp;
  private double coolBelow;
  private boolean reopened;
  private @Nullable FollowUp unaided;

  /**
   * @param followUpMillis how long after a reply the last look at it is
   */
  ReplyWatch(StoryState state, long followUpMillis) {
    this.followUpMillis = followUpMillis;
    followUp = state.followUp() == null ? null : FollowUp.of(state.followUp());
    coolBelow = state.coolBelow();
    reopened = state.reopened();
    unaided = state.unaided() == null ? null : FollowUp.of(state.unaided());
  }

  void heard(long atMillis) {
    if (followUp != null) {
      followUp.plus(atMillis);
    }
    if (unaided != null) {
      unaided.plus(atMillis);
    }
  }

  void gone(long atMillis) {
    if (followUp != null) {
      followUp.minus(atMillis);
    }
    if (unaided != null) {
      unaided.minus(atMillis);
    }
  }

  /** Two stories are one: a reply is followed anew from now on. */
  void merge(ReplyWatch other) {
    unfollow();
    unaided = null;
    reopened |= other.reopened;
  }

  /** There is a new answer, which may help where the last did not. */
  void answered() {
    reopened = false;
    unaided = null;
  }

  /** Its first alert has left: as long as nobody answers, see how it goes on by itself. */
  public void alerted(long atMillis, StorySpread spread) {
    unaided = FollowUp.from(atMillis, spread.kernelHeats());
  }

  /** The story counts as answered from {@code replyMillis} on: watch whether it helps. */
  public void follow(long replyMillis, StorySpread spread) {
    if (followUp == null) {
      followUp = FollowUp.from(replyMillis, spread.kernelHeats());
      coolBelow = COOLED_BELOW * spread.heat().at(replyMillis);
      unaided = null;
    }
  }

  /** A customer came back to the reply: the next one is followed anew. */
  public void unfollow() {
    followUp = null;
    coolBelow = 0;
  }

  /** The reply did not help: the story is unanswered until another comes, followed anew. */
  public void reopen() {
    unfollow();
    reopened = true;
  }

  boolean isReopened() {
    return reopened;
  }

  /** Whether the reply worked; too early without one. */
  public ReplyVerdict verdict(long atMillis) {
    return followUp == null ? ReplyVerdict.TOO_EARLY : followUp.verdict(atMillis, followUpMillis);
  }

  /**
   * The verdict that a reply at the moment of the alert would get; null before an alert and once
   * there was a reply.
   */
  public @Nullable ReplyVerdict verdictWithoutReply(long atMillis) {
    return unaided == null ? null : unaided.verdict(atMillis, followUpMillis);
  }

  /** Whether a reply is followed. */
  public boolean isFollowing() {
    return followUp != null;
  }

  /** When the reply is to be looked at next; {@link Long#MAX_VALUE} if it is not. */
  public long nextLookMillis(long nowMillis) {
    if (followUp == null) {
      return Long.MAX_VALUE;
    }
    long firstMillis = followUp.replyMillis() + FollowUp.EARLIEST_MILLIS;
    long lastMillis = followUp.replyMillis() + followUpMillis;
    return Math.min(
        firstMillis > nowMillis ? firstMillis : Long.MAX_VALUE,
        lastMillis > nowMillis ? lastMillis : Long.MAX_VALUE);
  }

  /** Heat below which a reply that works has worked; 0 without one. */
  public double coolBelow() {
    return coolBelow;
  }

  @Nullable FollowUpState followUpState() {
    return followUp == null ? null : followUp.toState();
  }

  @Nullable FollowUpState unaidedState() {
    return unaided == null ? null : unaided.toState();
  }
}
