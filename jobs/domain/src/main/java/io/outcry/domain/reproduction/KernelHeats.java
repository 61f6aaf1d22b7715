// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.reproduction;

/**
 * Four decayed counts of a story's posts, one per half-life of the kernel's mixture; every post
 * weighs 1. All that is asked of the list of posts can be asked of them. Order of arrival does not
 * matter, up to rounding. Times are epoch milliseconds. Not thread-safe.
 */
public final class KernelHeats {
  private static final long NEVER = Long.MIN_VALUE;

  private final double[] values;
  private long atMillis;
  private long posts;

  private KernelHeats(double[] values, long atMillis, long posts) {
    this.values = values.clone();
    this.atMillis = atMillis;
    this.posts = posts;
  }

  /** The counts of no post. */
  public static KernelHeats none() {
    return new KernelHeats(new double[Kernel.PARTS], NEVER, 0);
  }

  /** The counts as they were stored. */
  public static KernelHeats of(double[] values, long atMillis, long posts) {
    return new KernelHeats(values, atMillis, posts);
  }

  /** Counts one post. */
  public void plus(long postMillis) {
    if (atMillis == NEVER) {
      atMillis = postMillis;
    }
    bringTo(postMillis);
    for (int part = 0; part < Kernel.PARTS; part++) {
      values[part] += Kernel.decay(part, atMillis - postMillis);
    }
    posts++;
  }

  /** Takes back one post that was counted with this stamp. */
  public void minus(long postMillis) {
    if (posts == 0) {
      return;
    }
    for (int part = 0; part < Kernel.PARTS; part++) {
      double left = values[part] - Kernel.decay(part, Math.max(0, atMillis - postMillis));
      values[part] = Math.max(0, left);
    }
    posts--;
  }

  /** Adds the posts of another story. */
  public void merge(KernelHeats other) {
    if (other.atMillis == NEVER) {
      return;
    }
    if (atMillis == NEVER) {
      atMillis = other.atMillis;
    }
    bringTo(other.atMillis);
    for (int part = 0; part < Kernel.PARTS; part++) {
      values[part] += other.at(part, atMillis);
    }
    posts += other.posts;
  }

  /** An independent copy. */
  public KernelHeats copy() {
    return new KernelHeats(values, atMillis, posts);
  }

  /** How many posts are counted. */
  public long posts() {
    return posts;
  }

  /** Newest stamp counted; {@link Long#MIN_VALUE} before the first. */
  long atMillis() {
    return atMillis;
  }

  /** The four counts at {@link #atMillis()}. */
  public double[] values() {
    return values.clone();
  }

  /** {@code B = n - sum a_j Y_j}: how many posts' worth of children were due by now. */
  double exposure(long nowMillis) {
    double exposure = posts;
    for (int part = 0; part < Kernel.PARTS; part++) {
      exposure -= Kernel.weight(part) * at(part, nowMillis);
    }
    return Math.max(0, exposure);
  }

  /** {@code a_j Y_j(now)}: children per unit of reproduction still due, by part of the mixture. */
  double[] due(long nowMillis) {
    double[] due = new double[Kernel.PARTS];
    for (int part = 0; part < Kernel.PARTS; part++) {
      due[part] = Kernel.weight(part) * at(part, nowMillis);
    }
    return due;
  }

  private double at(int part, long readMillis) {
    return atMillis == NEVER
        ? 0
        : values[part] * Kernel.decay(part, Math.max(0, readMillis - atMillis));
  }

  private void bringTo(long laterMillis) {
    if (laterMillis <= atMillis) {
      return;
    }
    for (int part = 0; part < Kernel.PARTS; part++) {
      values[part] *= Kernel.decay(part, laterMillis - atMillis);
    }
    atMillis = laterMillis;
  }
}
