// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import io.outcry.domain.copies.PostWeight;
import io.outcry.domain.heat.Heat;
import io.outcry.domain.norms.Peak;
import io.outcry.domain.reproduction.Forecast;
import io.outcry.domain.reproduction.Interval;
import io.outcry.domain.reproduction.KernelHeats;
import io.outcry.domain.reproduction.Reproduction;
import org.jspecify.annotations.Nullable;

/**
 * How one story spreads: its heat, its peak in the present wave, and whether it has alerted.
 *
 * <p>Only {@link BrandSpread} moves it, since the norms of the brand move with it. Times are epoch
 * milliseconds. Not thread-safe.
 */
public final class StorySpread {
  private Heat heat;
  private final KernelHeats kernelHeats;
  private long discounted;
  private long firstPostMillis;
  private Wave wave;
  private int alerts;
  private Standing standing;
  private @Nullable Size size; // null until a late rule is asked

  private StorySpread(Heat heat, KernelHeats kernelHeats, Wave wave) {
    this.heat = heat;
    this.kernelHeats = kernelHeats;
    this.wave = wave;
    this.firstPostMillis = Long.MAX_VALUE;
    this.standing = Standing.OUTSIDE;
  }

  /** A story without posts. */
  public static StorySpread none(long halfLifeMillis) {
    return new StorySpread(Heat.none(halfLifeMillis), KernelHeats.none(), Wave.none());
  }

  /** The story as it was stored. */
  public static StorySpread of(SpreadState state, long halfLifeMillis) {
    StorySpread story =
        new StorySpread(
            new Heat(state.heat(), state.atMillis(), halfLifeMillis),
            KernelHeats.of(state.kernelHeats(), state.atMillis(), state.posts()),
            new Wave(
                new Peak(state.episodeStartMillis(), state.peakScore(), state.peakHeat()),
                state.armed(),
                state.hottestSinceAlert(),
                state.postsAtEpisodeAlert()));
    story.discounted = state.discounted();
    story.firstPostMillis = state.firstPostMillis();
    story.alerts = state.alerts();
    story.standing = state.standing();
    story.size = state.size();
    return story;
  }

  /**
   * The same posts, to be held against other norms from {@code startMillis} on; not in them yet.
   */
  public StorySpread apart(long startMillis) {
    Wave fresh = Wave.startingAt(startMillis, Double.NEGATIVE_INFINITY, 0);
    StorySpread copy = new StorySpread(heat, kernelHeats.copy(), fresh);
    copy.discounted = discounted;
    copy.firstPostMillis = firstPostMillis;
    return copy;
  }

  /** What to store. */
  public SpreadState toState() {
    return new SpreadState(
        heat.value(),
        heat.atMillis(),
        kernelHeats.values(),
        posts(),
        discounted,
        firstPostMillis,
        wave.peak().startMillis(),
        wave.peak().score(),
        wave.peak().heat(),
        wave.hottest(),
        wave.postsAtAlert(),
        alerts,
        wave.armed(),
        standing,
        size);
  }

  /** Heat of the posts so far. */
  public Heat heat() {
    return heat;
  }

  /** How many posts. */
  public long posts() {
    return kernelHeats.posts();
  }

  /** Posts, of which the discounted ones count a quarter. */
  double fullPosts() {
    return posts() - (PostWeight.FULL - PostWeight.DISCOUNTED) * discounted;
  }

  /** How many of them weigh less than 1. */
  public long discounted() {
    return discounted;
  }

  /** Stamp of the oldest post; {@link Long#MAX_VALUE} before the first. */
  public long firstPostMillis() {
    return firstPostMillis;
  }

  /** Present wave: the peak so far, and whether it has alerted. */
  public Wave wave() {
    return wave;
  }

  /** Alerts so far, second waves included. */
  public int alerts() {
    return alerts;
  }

  /** How the story stands to the norms. */
  public Standing standing() {
    return standing;
  }

  /** How large it has become; null as long as no late rule was asked. */
  @Nullable Size size() {
    return size;
  }

  /** The decayed counts from which a {@code FollowUp} is frozen; an independent copy. */
  public KernelHeats kernelHeats() {
    return kernelHeats.copy();
  }

  /** Posts that each post brings; mean, with bounds that hold 90 %. */
  public Interval reproduction(long nowMillis) {
    return Reproduction.of(kernelHeats, nowMillis);
  }

  /** What comes next if nobody answers. */
  public Forecast forecast(long nowMillis) {
    return Forecast.of(kernelHeats, nowMillis);
  }

  void plus(long postMillis, double weight) {
    heat = heat.plus(postMillis, weight);
    kernelHeats.plus(postMillis);
    discounted += weight < 1 ? 1 : 0;
    firstPostMillis = Math.min(firstPostMillis, postMillis);
  }

  void minus(long postMillis, double weight) {
    heat = heat.minus(postMillis, weight);
    kernelHeats.minus(postMillis);
    discounted -= weight < 1 ? 1 : 0;
  }

  void absorb(StorySpread other) {
    heat = heat.merge(other.heat);
    kernelHeats.merge(other.kernelHeats);
    discounted += other.discounted;
    firstPostMillis = Math.min(firstPostMillis, other.firstPostMillis);
  }

  void wave(Wave next) {
    wave = next;
  }

  void size(Size next) {
    size = next;
  }

  void standing(Standing next) {
    standing = next;
  }

  void alerted() {
    alerts++;
    wave = wave.alerted(heat.value(), posts());
  }
}
