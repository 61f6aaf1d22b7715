// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

import io.outcry.domain.reproduction.Kernel;

/**
 * The sums of a pane; all are whole numbers, so that merging is exact in any order.
 *
 * <p>The four {@code decayed} sums are {@code 2^(-age / h)} per post in millionths, for the
 * half-lives of the kernel's mixture, at the end of the five minutes that the pane lies in.
 *
 * <p>Evolution: a component may be added at the end if 0 is its honest value for old panes. Never
 * rename, retype or drop one. No checks here.
 */
public record PaneCounts(
    long originals,
    long replies,
    long reposts,
    long quotes,
    long complaints,
    long notUnderstood,
    long negativeMicros,
    long neutralMicros,
    long positiveMicros,
    long decayed400s,
    long decayed1h,
    long decayed10h,
    long decayed14d) {
  static final PaneCounts NONE = new PaneCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  static final long ONE = 1_000_000;

  private static final long COMPLAINT_FROM_MICROS = 500_000;

  /** The counts of one post. */
  static PaneCounts of(CountedPost post) {
    long ageMillis = BrandWindows.slotOf(post.createdAtMillis()) + BrandWindows.STEP_MILLIS;
    ageMillis -= post.createdAtMillis();
    return new PaneCounts(
        post.kind() == CountedPost.Kind.ORIGINAL ? 1 : 0,
        post.kind() == CountedPost.Kind.REPLY ? 1 : 0,
        post.kind() == CountedPost.Kind.REPOST ? 1 : 0,
        post.kind() == CountedPost.Kind.QUOTE ? 1 : 0,
        post.complaintMicros() >= COMPLAINT_FROM_MICROS ? 1 : 0,
        post.notUnderstood() ? 1 : 0,
        post.negativeMicros(),
        post.neutralMicros(),
        post.positiveMicros(),
        decayed(0, ageMillis),
        decayed(1, ageMillis),
        decayed(2, ageMillis),
        decayed(3, ageMillis));
  }

  PaneCounts plus(PaneCounts other) {
    return new PaneCounts(
        originals + other.originals,
        replies + other.replies,
        reposts + other.reposts,
        quotes + other.quotes,
        complaints + other.complaints,
        notUnderstood + other.notUnderstood,
        negativeMicros + other.negativeMicros,
        neutralMicros + other.neutralMicros,
        positiveMicros + other.positiveMicros,
        decayed400s + other.decayed400s,
        decayed1h + other.decayed1h,
        decayed10h + other.decayed10h,
        decayed14d + other.decayed14d);
  }

  public long mentions() {
    return originals + children();
  }

  /** Posts that another post brought. */
  long children() {
    return replies + reposts + quotes;
  }

  /** Posts' worth of children due {@code laterMillis} after the end of the five minutes. */
  double exposure(long laterMillis) {
    double pending =
        Kernel.weight(0) * Kernel.decay(0, laterMillis) * decayed400s
            + Kernel.weight(1) * Kernel.decay(1, laterMillis) * decayed1h
            + Kernel.weight(2) * Kernel.decay(2, laterMillis) * decayed10h
            + Kernel.weight(3) * Kernel.decay(3, laterMillis) * decayed14d;
    return Math.max(0, mentions() - pending / ONE);
  }

  private static long decayed(int part, long ageMillis) {
    return Math.round(ONE * Kernel.decay(part, ageMillis));
  }
}
