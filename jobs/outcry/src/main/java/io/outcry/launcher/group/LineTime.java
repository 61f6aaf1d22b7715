// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.group;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** When a text was written, as its line says it. */
final class LineTime {
  static final String EXPECTED =
      "expected ISO-8601 with a zone (2026-01-05T10:00:00Z), or seconds or milliseconds since 1970";

  /** Numbers from here on are milliseconds: as seconds they would be after the year 5138. */
  private static final double MILLIS_FROM = 1e11;

  /** Milliseconds. */
  private static final double FARTHEST = 1e15;

  private LineTime() {}

  /**
   * Epoch milliseconds; null for null.
   *
   * @throws DateTimeException if it is no time
   */
  static @Nullable Long millis(@Nullable Object time) {
    if (time == null) {
      return null;
    }
    if (time instanceof Number number) {
      return ofNumber(number.doubleValue());
    }
    String text = String.valueOf(time).strip();
    if (!(time instanceof String) || text.isEmpty()) {
      throw new DateTimeException(EXPECTED);
    }
    if (text.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?")) {
      return ofNumber(Double.parseDouble(text));
    }
    return millis(instant(text));
  }

  private static long millis(Instant instant) {
    if (Math.abs(instant.getEpochSecond()) >= FARTHEST / 1_000) {
      throw new DateTimeException(EXPECTED);
    }
    return instant.toEpochMilli();
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new DateTimeException(EXPECTED, e);
    }
  }

  private static long ofNumber(double number) {
    if (!(Math.abs(number) < FARTHEST)) {
      throw new DateTimeException(EXPECTED);
    }
    return Math.round(Math.abs(number) < MILLIS_FROM ? number * 1_000 : number);
  }
}
