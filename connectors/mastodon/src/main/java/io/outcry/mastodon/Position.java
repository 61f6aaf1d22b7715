// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import io.outcry.schemas.json.IsoTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a place has been heard.
 *
 * @param id the newest status, by the id of its server; empty where none has been heard yet
 * @param time when that was written; without one, since when there is something to hear
 */
record Position(String id, Instant time) {
  /**
   * Statuses get their ids in one order and reach the timeline in another: so much before the
   * newest is asked for again.
   */
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  /** Above it an id holds its time: milliseconds of the epoch, and 16 further bits. */
  private static final long FIRST_WITH_TIME = 1L << 56;

  /** Ids are numbers written without zeros in front, or texts of one length. */
  private static final Comparator<String> BY_AGE =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  static Position since(Instant time) {
    return new Position("", time);
  }

  /** What {@link #text} wrote; null if it is anything else. */
  static @Nullable Position read(@Nullable String text) {
    int space = text == null ? -1 : text.indexOf(' ');
    if (text == null || space < 0) {
      return null;
    }
    try {
      return new Position(text.substring(0, space), IsoTime.parse(text.substring(space + 1)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  String text() {
    return id + ' ' + IsoTime.of(time);
  }

  /** With a status that was heard; what it says of the future is not believed. */
  Position and(String statusId, Instant writtenAt, Instant now) {
    return BY_AGE.compare(statusId, id) > 0
        ? new Position(statusId, writtenAt.isAfter(now) ? now : writtenAt)
        : this;
  }

  boolean hasId() {
    return !id.isEmpty();
  }

  /** Whether a status of this id was heard, or is so old that it would have been. */
  boolean covers(String statusId) {
    return hasId() && BY_AGE.compare(statusId, withOverlap()) <= 0;
  }

  private String withOverlap() {
    long number = number();
    return number < FIRST_WITH_TIME ? id : Long.toString(number - (OVERLAP.toMillis() << 16));
  }

  /** Whether nobody can have heard so much yet. */
  boolean isAheadOf(Instant now) {
    return time.isAfter(now.plus(Duration.ofHours(1)));
  }

  private long number() {
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }
}
