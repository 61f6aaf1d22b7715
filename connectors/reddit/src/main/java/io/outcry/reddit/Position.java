// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit;

import io.outcry.reddit.things.Thing;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How far a listing was heard: all things up to this one. Listings are in the order of time, and
 * within a second in that of the numbers that the keys of things are.
 *
 * @param fullname null before the first thing
 */
record Position(Instant at, @Nullable String fullname) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::at).thenComparingLong(Position::number);

  /** Null where the thing cannot be placed. */
  static @Nullable Position of(@Nullable Thing thing) {
    return thing == null || thing.createdAt() == null
        ? null
        : new Position(thing.createdAt(), thing.fullname());
  }

  /** Reads what {@link #toString} wrote. */
  static Position parse(String text) {
    int mark = text.indexOf('@');
    if (mark < 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is no position in a listing of Reddit; expected t1_abc@1767607200");
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(text.substring(mark + 1)));
    return new Position(at, mark == 0 ? null : text.substring(0, mark));
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  private long number() {
    return fullname == null ? -1 : Long.parseLong(fullname.substring(3), 36);
  }

  @Override
  public String toString() {
    return (fullname == null ? "" : fullname) + "@" + at.getEpochSecond();
  }
}
