// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream;

import io.outcry.network.Ear;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the place has been heard, over one connection. Positions and cursors are microseconds
 * since 1970.
 *
 * <p>Instances do not refuse a cursor that they cannot serve: one that is too old begins at the
 * oldest event they have, one in the future at the newest. So the time of the first event tells
 * whether the cursor was served.
 */
final class Resumption {
  /**
   * Each instance has its own clock, and its own time for an event: an event may carry an earlier
   * time at the next one.
   */
  static final Duration REWIND = Duration.ofSeconds(5);

  /** A public instance always has an event within it. */
  static final Duration SLACK = Duration.ofMinutes(1);

  /** An event whose time lies further ahead does not move the position. */
  private static final Duration MAX_AHEAD = Duration.ofMinutes(5);

  private final Ear ear;
  private final long begin;
  private final long cursor;
  private long reached;
  private boolean hasBegun;

  private Resumption(Ear ear, long begin, long cursor) {
    this.ear = ear;
    this.begin = begin;
    this.cursor = cursor;
    this.reached = begin;
  }

  /**
   * @param position as {@link #position} has told it, or null at the first start
   * @param since where the first start begins; null for now
   */
  static Resumption of(@Nullable String position, @Nullable Instant since, Ear ear) {
    if (position != null) {
      long begin = Long.parseLong(position);
      return new Resumption(ear, begin, begin - micros(REWIND));
    }
    long begin = since == null ? 0 : micros(since);
    return new Resumption(ear, begin, begin);
  }

  /** Where the instance has to begin; 0 for now. */
  long cursor() {
    return cursor;
  }

  /** Takes the time of the next event; tells a gap if the first one shows it. */
  void hears(long timeMicros) throws InterruptedException {
    if (!hasBegun) {
      hasBegun = true;
      if (cursor > 0) {
        compareWithCursor(timeMicros);
      }
    }
    long latest = micros(ear.now().plus(MAX_AHEAD));
    reached = Math.max(reached, Math.min(timeMicros, latest));
  }

  private void compareWithCursor(long first) throws InterruptedException {
    if (first - cursor > micros(SLACK)) {
      ear.gap(
          time(begin),
          time(first),
          "the server began at %s, later than asked: it keeps no older posts, or had none"
              .formatted(time(first)));
    } else if (cursor - first > micros(SLACK)) {
      ear.gap(
          time(first).minus(REWIND),
          time(first),
          "the position %s lies ahead of the server's clock, so it began with the newest post; %s"
              .formatted(time(begin), "how many came before is not known"));
      reached = first;
    }
  }

  /** Where to go on after the last event. */
  String position() {
    return Long.toString(reached > 0 ? reached : micros(ear.now()));
  }

  private static long micros(Instant time) {
    return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
  }

  private static long micros(Duration span) {
    return span.toMillis() * 1_000;
  }

  private static Instant time(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
  }
}
