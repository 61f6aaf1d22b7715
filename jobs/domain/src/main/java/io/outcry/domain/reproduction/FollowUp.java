// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.reproduction;

/**
 * Whether a reply worked: the posts after it, against what a story without a reply gathers.
 *
 * <pre>ratio Q = (posts + 1) / (expected + 1)</pre>
 *
 * <p>Hand in posts of the public only, never those of official accounts. Late posts from before the
 * reply do not count. Times are epoch milliseconds. Not thread-safe.
 */
public final class FollowUp {
  /** No verdict before half an hour. */
  public static final long EARLIEST_MILLIS = 1_800_000;

  private static final double FEWEST_POSTS = 5;
  private static final double COOLING_UP_TO = 0.3;
  private static final double SPREADING_FROM = 0.7;
  private static final double COOLING_AT_LAST_UP_TO = 0.5;

  private final long replyMillis;
  private final Due due;
  private final KernelHeats after;

  private FollowUp(long replyMillis, Due due, KernelHeats after) {
    this.replyMillis = replyMillis;
    this.due = due;
    this.after = after;
  }

  /**
   * Freezes what the story was at its reply.
   *
   * @param before posts of the story up to the reply; if it has newer ones, it is frozen at the
   *     newest of them
   */
  public static FollowUp from(long replyMillis, KernelHeats before) {
    return new FollowUp(replyMillis, Due.of(before, replyMillis), KernelHeats.none());
  }

  /** The follow-up as it was stored. */
  public static FollowUp of(FollowUpState state) {
    return new FollowUp(
        state.replyMillis(),
        new Due(state.reproduction(), state.due().clone()),
        KernelHeats.of(state.after(), state.afterAtMillis(), state.afterPosts()));
  }

  /** What to store. */
  public FollowUpState toState() {
    return new FollowUpState(
        replyMillis,
        due.reproduction(),
        due.byPart().clone(),
        after.values(),
        after.atMillis(),
        after.posts());
  }

  /** Stamp of the reply. */
  public long replyMillis() {
    return replyMillis;
  }

  /** A post of the story; counts if it is stamped after the reply. */
  public void plus(long postMillis) {
    if (postMillis > replyMillis) {
      after.plus(postMillis);
    }
  }

  /** A post that was handed in with this stamp is gone. */
  public void minus(long postMillis) {
    if (postMillis > replyMillis) {
      after.minus(postMillis);
    }
  }

  /** Posts stamped after the reply. */
  long posts() {
    return after.posts();
  }

  /** Posts that a story without a reply would have gathered since; first generation. */
  double expected(long nowMillis) {
    return due.expected(nowMillis - replyMillis);
  }

  /** {@code (posts + 1) / (expected + 1)}. */
  double ratio(long nowMillis) {
    return (posts() + 1) / (expected(nowMillis) + 1);
  }

  /**
   * The verdict.
   *
   * @param latestMillis the brand's {@code followUp}: from then on every ratio gets a verdict
   */
  public ReplyVerdict verdict(long nowMillis, long latestMillis) {
    long sinceMillis = nowMillis - replyMillis;
    boolean few = expected(nowMillis) < FEWEST_POSTS && posts() < FEWEST_POSTS;
    if (sinceMillis < EARLIEST_MILLIS || (few && sinceMillis < latestMillis)) {
      return ReplyVerdict.TOO_EARLY;
    }
    double ratio = ratio(nowMillis);
    if (ratio >= SPREADING_FROM) {
      return ReplyVerdict.STILL_SPREADING;
    }
    if (ratio <= COOLING_UP_TO) {
      return ReplyVerdict.COOLING;
    }
    if (sinceMillis < latestMillis) {
      return ReplyVerdict.TOO_EARLY;
    }
    return ratio <= COOLING_AT_LAST_UP_TO ? ReplyVerdict.COOLING : ReplyVerdict.STILL_SPREADING;
  }
}
