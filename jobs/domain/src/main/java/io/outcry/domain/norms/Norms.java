// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.norms;

import org.jspecify.annotations.Nullable;

/**
 * How hot the stories of one brand get, and how many there are a week.
 *
 * <p>A story counts from its first post and its entry moves up as its peak rises. Entries are
 * weighted by forward decay, {@code g = 2^((start - landmark) / 8 weeks)}, so nothing decays in
 * place and a move or a removal takes back exactly what was put; reading divides by the weight of a
 * present story. Source: Cormode et al., "Forward Decay", ICDE 2009. Times are epoch milliseconds.
 * Not thread-safe.
 */
public final class Norms {
  private static final double WEEK_MILLIS = 604_800_000;
  private static final double HALF_LIFE_WEEKS = 8;
  private static final double RESCALE_ABOVE = 1 << 30;
  private static final double PRIOR_LEVEL_STORIES = 20;
  private static final double PRIOR_LEVEL = Math.log(2);

  private final NormsKind kind;
  private final PeakHistogram peaks;
  private final long startMillis;
  private double total;
  private double level;
  private long landmarkMillis;

  private Norms(NormsKind kind, NormsState state) {
    this.kind = kind;
    peaks = new PeakHistogram(state.bins());
    total = state.total();
    level = state.level();
    startMillis = state.startMillis();
    landmarkMillis = state.landmarkMillis();
  }

  /** The norms of a brand that is listened to from {@code startMillis} on: prior only. */
  public static Norms startingAt(long startMillis) {
    return startingAt(NormsKind.ORDINARY, startMillis);
  }

  /** The norms of some stories of a brand, prior only. */
  public static Norms startingAt(NormsKind kind, long startMillis) {
    return new Norms(kind, new NormsState(new double[0], 0, 0, startMillis, startMillis));
  }

  /** The norms as they were stored. */
  public static Norms of(NormsState state) {
    return of(NormsKind.ORDINARY, state);
  }

  /** The norms of some stories as they were stored. */
  public static Norms of(NormsKind kind, NormsState state) {
    return new Norms(kind, state);
  }

  /** What to store. */
  public NormsState toState() {
    return new NormsState(peaks.weights(), total, level, startMillis, landmarkMillis);
  }

  /** When the brand was first listened to. */
  public long startMillis() {
    return startMillis;
  }

  /** One more story, or one more wave of a story. */
  public void open(Peak peak) {
    double weight = weight(peak.startMillis());
    if (weight > RESCALE_ABOVE) {
      peaks.divide(weight);
      total /= weight;
      level /= weight;
      landmarkMillis = peak.startMillis();
    }
    put(peak, 1);
  }

  /** The same story, hotter: {@code from} is what it was entered with last. */
  public void raisePeak(Peak from, Peak to) {
    double weight = weight(from.startMillis());
    peaks.add(from.score(), -weight);
    peaks.add(to.score(), weight);
    level += weight * (Math.log(1 + to.heat()) - Math.log(1 + from.heat()));
  }

  /** Takes a story back: its posts are gone, it was merged, or it is no ordinary one. */
  public void close(Peak peak) {
    put(peak, -1);
  }

  /** Weighted stories, in stories of the present. */
  public double stories(long nowMillis) {
    return total / weight(nowMillis);
  }

  /** Decayed weeks watched: {@code (8 / ln 2) (1 - 2^(-age / 8 weeks))}, at most 11.54. */
  public double weeks(long nowMillis) {
    double ageWeeks = Math.max(0, nowMillis - startMillis) / WEEK_MILLIS;
    return HALF_LIFE_WEEKS / Math.log(2) * (1 - Math.pow(2, -ageWeeks / HALF_LIFE_WEEKS));
  }

  /** Stories a week; prior 50 a week, worth 17 hours, of risk stories one, worth half a week. */
  private double perWeek(double stories, long nowMillis) {
    return (stories + kind.priorStories()) / (weeks(nowMillis) + kind.priorWeeks());
  }

  /**
   * Heat that an ordinary story reaches: geometric mean of 1 + peak heat, less 1; prior 20 stories
   * of peak heat 1.
   */
  public double expectedHeat(long nowMillis) {
    double sum = level / weight(nowMillis) + PRIOR_LEVEL_STORIES * PRIOR_LEVEL;
    return Math.exp(sum / (stories(nowMillis) + PRIOR_LEVEL_STORIES)) - 1;
  }

  /**
   * How rare it is for a story of this brand to reach {@code score}.
   *
   * @param own the entry of the story that is judged, left out of its own tail; null if the norms
   *     do not hold it
   */
  public Odds odds(double score, long nowMillis, @Nullable Peak own) {
    double unit = weight(nowMillis);
    double ownWeight = own == null ? 0 : weight(own.startMillis());
    double others = Math.max(0, (total - ownWeight) / unit);
    double counted = kind.countsOwn() ? stories(nowMillis) : others;
    Tail tail = new TailFit(kind, peaks, unit, own, ownWeight).at(score, others);
    return new Odds(
        counted,
        weeks(nowMillis),
        perWeek(counted, nowMillis),
        tail,
        basis(others, nowMillis - startMillis, tail),
        kind);
  }

  private OddsBasis basis(double stories, long watchedMillis, Tail tail) {
    if (stories < kind.seenFrom() || watchedMillis < WEEK_MILLIS) {
      return OddsBasis.PRIOR;
    }
    return tail.drawnOut() ? OddsBasis.DRAWN_OUT : OddsBasis.SEEN;
  }

  private void put(Peak peak, int sign) {
    double weight = sign * weight(peak.startMillis());
    peaks.add(peak.score(), weight);
    total += weight;
    level += weight * Math.log(1 + peak.heat());
  }

  private double weight(long atMillis) {
    return Math.pow(2, (atMillis - landmarkMillis) / (HALF_LIFE_WEEKS * WEEK_MILLIS));
  }
}
