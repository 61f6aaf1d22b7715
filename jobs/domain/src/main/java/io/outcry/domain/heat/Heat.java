// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.heat;

/**
 * A count of posts in which an old post weighs less than a new one.
 *
 * <pre>heat(t) = sum over posts i of  w_i * 2^(-(t - t_i) / halfLife)      [posts]</pre>
 *
 * <p>Times are epoch milliseconds, {@code halfLifeMillis} is above 0, weights and heat are posts
 * and never negative. {@code atMillis} is the newest post time seen. The order of arrival does not
 * matter, up to rounding. Source: Cormode, Shkapenyuk, Srivastava, Xu, "Forward Decay", ICDE 2009,
 * exponential case.
 */
public record Heat(double value, long atMillis, long halfLifeMillis) {
  /** Below this heat a story is forgotten. */
  public static final double FORGOTTEN_BELOW = 0.05;

  /** The {@code atMillis} of a heat that never had a post. */
  public static final long NEVER = Long.MIN_VALUE;

  /**
   * The heat of a story without posts.
   *
   * @throws IllegalArgumentException unless {@code halfLifeMillis} is above 0
   */
  public static Heat none(long halfLifeMillis) {
    if (halfLifeMillis <= 0) {
      throw new IllegalArgumentException("halfLifeMillis must be above 0, was " + halfLifeMillis);
    }
    return new Heat(0, NEVER, halfLifeMillis);
  }

  /** Adds a post of {@code weight} posts stamped {@code postMillis}, late or in time. */
  public Heat plus(long postMillis, double weight) {
    if (atMillis == NEVER) {
      return new Heat(weight, postMillis, halfLifeMillis);
    }
    return postMillis >= atMillis
        ? new Heat(at(postMillis) + weight, postMillis, halfLifeMillis)
        : new Heat(value + weight * decay(atMillis - postMillis), atMillis, halfLifeMillis);
  }

  /**
   * Takes back exactly what a post had added; {@code atMillis} stays, and rounding never makes heat
   * negative.
   *
   * @param postMillis stamp of that post as it was added, so not after {@code atMillis}
   * @param weight its weight as it was added
   */
  public Heat minus(long postMillis, double weight) {
    if (atMillis == NEVER) {
      return this;
    }
    double left = value - weight * decay(Math.max(0, atMillis - postMillis));
    return new Heat(Math.max(0, left), atMillis, halfLifeMillis);
  }

  /**
   * The heat of the posts of both: shards, networks or stories that turned out to be one.
   *
   * @throws IllegalArgumentException if the half-lives differ
   */
  public Heat merge(Heat other) {
    if (other.halfLifeMillis != halfLifeMillis) {
      throw new IllegalArgumentException(
          "heats of different half-lives do not add up: %d and %d ms"
              .formatted(halfLifeMillis, other.halfLifeMillis));
    }
    long laterMillis = Math.max(atMillis, other.atMillis);
    return new Heat(at(laterMillis) + other.at(laterMillis), laterMillis, halfLifeMillis);
  }

  /** The heat at {@code readMillis}; before the newest post, the heat at the newest post. */
  public double at(long readMillis) {
    return atMillis == NEVER ? 0 : value * decay(Math.max(0, readMillis - atMillis));
  }

  /**
   * Whether at any moment after the posts of both it is at least as hot as the other, whose
   * half-life is the same.
   */
  public boolean isAtLeast(Heat other) {
    return level() >= other.level();
  }

  /**
   * Puts heats of one half-life in order, at any moment after the posts of all: the binary
   * logarithm of the heat, plus a number that is the same for all heats of a moment.
   */
  public double level() {
    return Math.log(Math.max(value, 1e-300)) / Math.log(2) + atMillis / (double) halfLifeMillis;
  }

  /** How long after {@code atMillis} the heat falls below {@code posts}; 0 if it has. */
  double coolingMillis(double posts) {
    return value <= posts ? 0 : halfLifeMillis * (Math.log(value / posts) / Math.log(2));
  }

  /** First millisecond at which the heat is below {@code posts} unless a post comes. */
  public long coolerThanAtMillis(double posts) {
    if (posts <= 0) {
      return Long.MAX_VALUE;
    }
    return value <= posts ? atMillis : atMillis + (long) coolingMillis(posts) + 1;
  }

  /** First millisecond at which the heat is below 0.05 and stays so unless a post comes. */
  public long forgottenAtMillis() {
    return atMillis == NEVER ? NEVER : atMillis + (long) coolingMillis(FORGOTTEN_BELOW) + 1;
  }

  private double decay(long ageMillis) {
    return Math.pow(2, -(double) ageMillis / halfLifeMillis);
  }
}
