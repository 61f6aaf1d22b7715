// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.sources;

import org.jspecify.annotations.Nullable;

/**
 * Notices that a network fell silent, against its own rhythm.
 *
 * <p>In a gap from t1 to t2 a network whose posts come independently of each other, at the slowest
 * rate that is usual for each hour, would have written
 *
 * <pre>expected = sum over the hours h of  slowest(h) * (part of h in the gap)      [posts]</pre>
 *
 * and nothing at all with probability exp(-expected). It is silent once that is below 1 in 10,000,
 * 9.21 posts expected, and the gap is long enough for bursts, in which posts really come: ten
 * minutes, and less the more posts are missing,
 *
 * <pre>least = 10 - 8 * (expected / 9.21 - 2) / 18, at least 2 and at most 10    [minutes]</pre>
 *
 * The slowest of seven days stands in for bursts, too. Times are epoch milliseconds. Not
 * thread-safe.
 */
public final class NetworkWatch {
  public static final long NOTHING_DUE = Long.MAX_VALUE;

  /** Of a network of which twice what proves a silence is missing, or less. */
  private static final long LONG_GAP_MILLIS = 600_000;

  private static final double LONG_GAP_TIMES = 2;

  /** Of one of which twenty times that is missing. */
  private static final long SHORT_GAP_MILLIS = 120_000;

  private static final double SHORT_GAP_TIMES = 20;

  /** A week without a post: whatever was usual is over. */
  private static final long MOST_GAP_MILLIS = 7 * 86_400_000L;

  private static final double EXPECTED_POSTS = Math.log(10_000);
  private static final long HOUR_MILLIS = 3_600_000;

  private final HourlyRhythm rhythm;
  private long lastMillis;
  private boolean silent;
  private long silentSinceMillis;
  private long dueMillis;

  private NetworkWatch(HourlyRhythm rhythm, long lastMillis) {
    this.rhythm = rhythm;
    this.lastMillis = lastMillis;
  }

  /** A network of which nothing is known; the first post that is heard begins its rhythm. */
  public static NetworkWatch from(long atMillis) {
    return new NetworkWatch(HourlyRhythm.from(hour(atMillis)), atMillis).withDue();
  }

  public static NetworkWatch of(NetworkState state) {
    HourlyRhythm rhythm = HourlyRhythm.of(state.posts(), state.newestHour());
    NetworkWatch watch = new NetworkWatch(rhythm, state.lastMillis());
    watch.silent = state.silent();
    watch.silentSinceMillis = state.silentSinceMillis();
    return watch.withDue();
  }

  public NetworkState toState() {
    return new NetworkState(
        rhythm.posts(), rhythm.newestHour(), lastMillis, silent, silentSinceMillis);
  }

  /**
   * Hears posts of one minute.
   *
   * @param firstMillis of the first of them; what was due before it has run
   * @return that the network is back; null if it was not gone
   */
  public @Nullable SourceChange hear(long firstMillis, long newestMillis, long posts) {
    SourceChange back = null;
    if (silent && newestMillis > silentSinceMillis) {
      back = over(Math.max(firstMillis, silentSinceMillis));
    }
    rhythm.add(hour(firstMillis), posts);
    lastMillis = Math.max(lastMillis, newestMillis);
    withDue();
    return back;
  }

  /** A listener reports that it hears nothing; null if that is known, or over. */
  public @Nullable SourceChange toldSilent(long fromMillis, long atMillis) {
    if (silent || lastMillis > fromMillis) {
      return null;
    }
    return fallSilent(fromMillis, atMillis);
  }

  /** A listener reports that it hears again; null if it was not known to be silent. */
  public @Nullable SourceChange toldBack(long atMillis) {
    if (!silent || atMillis < silentSinceMillis) {
      return null;
    }
    lastMillis = Math.max(lastMillis, atMillis); // the gap begins anew
    SourceChange back = over(atMillis);
    withDue();
    return back;
  }

  /** A listener reports that it has heard by now what was written while it heard nothing. */
  public SourceChange toldCaughtUp(long fromMillis, long toMillis, long atMillis) {
    toldBack(atMillis);
    return SourceChange.live(fromMillis, toMillis, atMillis);
  }

  /** A listener reports that it missed a span. */
  public SourceChange toldGap(long fromMillis, long toMillis, long atMillis) {
    rhythm.forget(hour(fromMillis), hour(toMillis));
    return SourceChange.gap(fromMillis, toMillis, atMillis);
  }

  /** Runs what is due: null, or that the network fell silent, as of the moment it was due. */
  public @Nullable SourceChange advanceTo(long atMillis) {
    return dueMillis > atMillis ? null : fallSilent(lastMillis, dueMillis);
  }

  public boolean isSilent() {
    return silent;
  }

  /** When the network will be silent if nothing is heard until then. */
  public long nextDueMillis() {
    return dueMillis;
  }

  private SourceChange fallSilent(long fromMillis, long atMillis) {
    silent = true;
    silentSinceMillis = fromMillis;
    dueMillis = NOTHING_DUE;
    return SourceChange.silent(fromMillis, atMillis);
  }

  private SourceChange over(long atMillis) {
    silent = false;
    rhythm.add(hour(atMillis), 0);
    rhythm.forget(hour(silentSinceMillis), hour(atMillis));
    return SourceChange.back(silentSinceMillis, atMillis);
  }

  private NetworkWatch withDue() {
    dueMillis = silent ? NOTHING_DUE : dueMillis();
    return this;
  }

  private long dueMillis() {
    long provenMillis = provenMillis();
    if (provenMillis - lastMillis >= LONG_GAP_MILLIS) {
      return provenMillis;
    }
    long early = Math.max(provenMillis, lastMillis + SHORT_GAP_MILLIS);
    long late = lastMillis + LONG_GAP_MILLIS;
    while (early < late) { // the gap grows and its least length shrinks: they meet once
      long between = (early + late) / 2;
      if (between - lastMillis >= leastGapMillis(between)) {
        late = between;
      } else {
        early = between + 1;
      }
    }
    return late;
  }

  private double leastGapMillis(long atMillis) {
    double times = expectedBy(atMillis) / EXPECTED_POSTS;
    double part = (times - LONG_GAP_TIMES) / (SHORT_GAP_TIMES - LONG_GAP_TIMES);
    return LONG_GAP_MILLIS - (LONG_GAP_MILLIS - SHORT_GAP_MILLIS) * Math.max(0, Math.min(1, part));
  }

  /** Posts that it would have written since it was last heard. */
  private double expectedBy(long untilMillis) {
    double expected = 0;
    for (long atMillis = lastMillis; atMillis < untilMillis; ) {
      long endMillis = Math.min(untilMillis, (hour(atMillis) + 1) * HOUR_MILLIS);
      expected += perMilli(hour(atMillis)) * (endMillis - atMillis);
      atMillis = endMillis;
    }
    return expected;
  }

  private double perMilli(long hour) {
    return (double) rhythm.slowest(hour) / HOUR_MILLIS;
  }

  /** When it would have written so much that nothing at all proves a silence. */
  private long provenMillis() {
    double missing = EXPECTED_POSTS;
    long atMillis = lastMillis;
    while (atMillis - lastMillis < MOST_GAP_MILLIS) {
      long hourEndMillis = (hour(atMillis) + 1) * HOUR_MILLIS;
      double perMilli = perMilli(hour(atMillis));
      if (perMilli * (hourEndMillis - atMillis) >= missing) {
        return atMillis + (long) Math.ceil(missing / perMilli);
      }
      missing -= perMilli * (hourEndMillis - atMillis);
      atMillis = hourEndMillis;
    }
    return NOTHING_DUE;
  }

  private static long hour(long atMillis) {
    return Math.floorDiv(atMillis, HOUR_MILLIS);
  }
}
