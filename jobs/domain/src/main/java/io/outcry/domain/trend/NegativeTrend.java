// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.trend;

import io.outcry.domain.trend.TrendState.Evidence;
import io.outcry.domain.trend.TrendState.Step;
import org.jspecify.annotations.Nullable;

/**
 * Finds lasting shifts of the negative share of a brand against its own weekly rhythm: a two-sided
 * cumulative sum over days (Page, Continuous Inspection Schemes, Biometrika 1954).
 *
 * <pre>
 * residual = negative - expected           of a step: whole UTC days that hold 20 mentions together
 * z        = residual / sqrt(dispersion · mentions · level (1 - level)),   at most 2 either way
 * up       = max(0, up + z - 0.5)          a shift when it reaches 6; down likewise
 * </pre>
 *
 * <p>Since z is bounded, a shift takes at least four steps in a row: however loud a single day is,
 * it is none. In the first four weeks the trend only learns what is ordinary. A shift of less than
 * 3 points becomes ordinary without a word. Hand in hours that are final, oldest first. Not
 * thread-safe.
 */
public final class NegativeTrend {
  /** Length of an hour in milliseconds: the unit that is handed in. */
  public static final long HOUR_MILLIS = 3_600_000;

  /** How long a shift is news. */
  public static final long TOLD_FOR_MILLIS = 28 * 86_400_000L;

  private static final long DAY_MILLIS = 24 * HOUR_MILLIS;
  private static final long WARM_AFTER_STEPS = 28;
  private static final long FULLEST_STEP = 20;
  private static final double ALLOWANCE = 0.5;
  private static final double DECIDES = 6;
  private static final double BOUND = 2;
  private static final double SMALLEST = 0.03;
  private static final int MEMORY_STEPS = 56;
  private static final int LEVEL_ONLY_STEPS = 7;
  private static final double SMALLEST_VARIANCE = 0.01;
  private static final Step NOTHING = new Step(0, 0, 0, 0);

  private final WeeklyRhythm rhythm;
  private long dueMillis;
  private long steps;
  private double level;
  private double dispersion;
  private Step open;
  private Evidence up;
  private Evidence down;
  private @Nullable Shift latest;
  private @Nullable Shift before;

  private NegativeTrend(TrendState state) {
    this.rhythm = WeeklyRhythm.of(state.rhythm());
    this.dueMillis = state.dueMillis();
    this.steps = state.steps();
    this.level = state.level();
    this.dispersion = state.dispersion();
    this.open = state.open();
    this.up = state.up();
    this.down = state.down();
    this.latest = state.latest();
    this.before = state.before();
  }

  /** A trend that has seen nothing. */
  public static NegativeTrend fresh() {
    return new NegativeTrend(
        new TrendState(
            0,
            0,
            0,
            1,
            WeeklyRhythm.none(0).toState(),
            NOTHING,
            Evidence.NONE,
            Evidence.NONE,
            null,
            null));
  }

  /** The trend as it was stored. */
  public static NegativeTrend of(TrendState state) {
    return new NegativeTrend(state);
  }

  /** What to store. */
  public TrendState toState() {
    return new TrendState(
        dueMillis, steps, level, dispersion, rhythm.toState(), open, up, down, latest, before);
  }

  /** Start of the first hour that was not taken. */
  public long dueMillis() {
    return dueMillis;
  }

  /**
   * Takes an hour; those without mentions say nothing and may be left out.
   *
   * @param startMillis its start, epoch milliseconds
   * @param negative sum of the mentions' probabilities of being negative
   * @throws IllegalArgumentException if that hour was taken already
   */
  public void next(long startMillis, long mentions, double negative) {
    if (startMillis < dueMillis) {
      throw new IllegalArgumentException(
          "hour %d was taken already: the next one starts at %d".formatted(startMillis, dueMillis));
    }
    boolean newDay = day(startMillis) > day(dueMillis - HOUR_MILLIS);
    if (newDay && open.mentions() >= FULLEST_STEP) {
      take(open, startMillis + HOUR_MILLIS);
      open = NOTHING;
    }
    dueMillis = startMillis + HOUR_MILLIS;
    if (mentions == 0) {
      return;
    }
    double share = negative / mentions;
    if (steps == 0 && open.mentions() == 0) {
      level = share;
    }
    double expected = Math.max(0, Math.min(1, level + rhythm.offset(startMillis)));
    open =
        new Step(
            open.mentions() == 0 ? day(startMillis) : open.startMillis(),
            open.mentions() + mentions,
            open.negative() + negative,
            open.expected() + mentions * expected);
    if (steps >= LEVEL_ONLY_STEPS) {
      rhythm.learn(startMillis, mentions, bounded(share - expected, mentions) + expected - level);
    }
  }

  /** The newest shift that is known and news at that time; null if there is none. */
  public @Nullable Shift at(long millis) {
    Shift known = latest != null && latest.knownMillis() <= millis ? latest : before;
    boolean news =
        known != null
            && known.knownMillis() <= millis
            && millis < known.knownMillis() + TOLD_FOR_MILLIS;
    return news ? known : null;
  }

  private void take(Step step, long nowMillis) {
    double share = step.negative() / step.mentions();
    double expected = step.expected() / step.mentions();
    double residual = share - expected;
    double bounded = bounded(residual, step.mentions());
    steps++;
    if (steps <= LEVEL_ONLY_STEPS) {
      level += (share - level) / steps;
      return;
    }
    double variance = variance(step.mentions());
    double z = bounded / Math.sqrt(dispersion * variance);
    level += bounded / Math.min(steps, MEMORY_STEPS);
    if (steps > WARM_AFTER_STEPS / 2) {
      double ratio = Math.min(residual * residual / variance, 9 * dispersion);
      dispersion += (ratio - dispersion) / Math.min(steps - LEVEL_ONLY_STEPS, MEMORY_STEPS);
    }
    if (steps > WARM_AFTER_STEPS) {
      up = up.plus(z - ALLOWANCE, step.startMillis(), share, expected);
      down = down.plus(-z - ALLOWANCE, step.startMillis(), share, expected);
      decide(up.sum() >= down.sum() ? up : down, nowMillis);
    }
  }

  private void decide(Evidence evidence, long nowMillis) {
    if (evidence.sum() < DECIDES) {
      return;
    }
    double was = evidence.expected() / evidence.steps();
    double is = evidence.shares() / evidence.steps();
    level = Math.max(0, Math.min(1, level + is - was));
    if (Math.abs(is - was) >= SMALLEST) {
      before = latest;
      latest = new Shift(evidence.sinceMillis(), nowMillis, was, is);
    }
    up = Evidence.NONE;
    down = Evidence.NONE;
  }

  /**
   * Steps towards what is seen are bounded, so that a storm is neither the level nor the rhythm.
   */
  private double bounded(double residual, long mentions) {
    double most = BOUND * Math.sqrt(dispersion * variance(mentions));
    return Math.max(-most, Math.min(most, residual));
  }

  /** Of the share of so many independent mentions. */
  private double variance(long mentions) {
    return Math.max(SMALLEST_VARIANCE, level * (1 - level)) / mentions;
  }

  private static long day(long millis) {
    return Math.floorDiv(millis, DAY_MILLIS) * DAY_MILLIS;
  }
}
