// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * Times in ISO 8601, read with any offset, written with Z. The usual form, seconds or milliseconds
 * in UTC, is read and written without the general formatter, which costs as much as the rest of a
 * record.
 */
public final class IsoTime {
  /** Before this day none of the networks existed: no post and nothing about one is older. */
  public static final Instant EARLIEST = Instant.parse("2006-01-01T00:00:00Z");

  private static final int SECONDS_LENGTH = "2026-01-05T10:00:00Z".length();
  private static final int MILLIS_LENGTH = "2026-01-05T10:00:00.000Z".length();
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int NANOS_PER_MILLI = 1_000_000;
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("+10000-01-01T00:00:00Z");
  private static final int WRONG = -1;

  private IsoTime() {}

  /**
   * The time that {@code text} names.
   *
   * @throws DateTimeException if it names none
   */
  public static Instant parse(String text) {
    Instant usual = usual(text);
    if (usual != null) {
      return usual;
    }
    return text.length() >= SECONDS_LENGTH && text.endsWith("Z")
        ? Instant.parse(text) // knows leap seconds and 24:00
        : OffsetDateTime.parse(text).toInstant();
  }

  /** Whether its year is one that RFC 3339 can write, 0000 to 9999: far from any overflow. */
  public static boolean hasFourDigitYear(Instant time) {
    return !time.isBefore(FIRST) && time.isBefore(LAST);
  }

  private static @Nullable Instant usual(String text) {
    boolean millis = text.length() == MILLIS_LENGTH;
    if ((!millis && text.length() != SECONDS_LENGTH) || !hasMarks(text, millis)) {
      return null;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    int milli = millis ? number(text, 20, 23) : 0;
    boolean isTime = hour < 24 && minute < 60 && second < 60 && Math.min(hour, minute) >= 0;
    if (!isTime || Math.min(second, milli) < 0 || !isDate(year, month, day)) {
      return null;
    }
    long seconds = LocalDate.of(year, month, day).toEpochDay() * SECONDS_PER_DAY;
    return Instant.ofEpochSecond(
        seconds + hour * 3_600L + minute * 60L + second, (long) milli * NANOS_PER_MILLI);
  }

  private static boolean hasMarks(String text, boolean millis) {
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && (!millis || text.charAt(19) == '.')
        && text.charAt(text.length() - 1) == 'Z';
  }

  private static boolean isDate(int year, int month, int day) {
    return year >= 0
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= Month.of(month).length(Year.isLeap(year));
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return WRONG;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** As {@link Instant#toString()} writes it. */
  public static String of(Instant time) {
    int nanos = time.getNano();
    if (nanos % NANOS_PER_MILLI != 0 || !hasFourDigitYear(time)) {
      return time.toString();
    }
    LocalDate date =
        LocalDate.ofEpochDay(Math.floorDiv(time.getEpochSecond(), (long) SECONDS_PER_DAY));
    int second = (int) Math.floorMod(time.getEpochSecond(), (long) SECONDS_PER_DAY);
    StringBuilder text = new StringBuilder(MILLIS_LENGTH);
    append(text, date.getYear(), 1_000).append('-');
    append(text, date.getMonthValue(), 10).append('-');
    append(text, date.getDayOfMonth(), 10).append('T');
    append(text, second / 3_600, 10).append(':');
    append(text, second / 60 % 60, 10).append(':');
    append(text, second % 60, 10);
    if (nanos > 0) {
      append(text.append('.'), nanos / NANOS_PER_MILLI, 100);
    }
    return text.append('Z').toString();
  }

  private static StringBuilder append(StringBuilder text, int number, int highest) {
    for (int place = highest; place > 0; place /= 10) {
      text.append((char) ('0' + number / place % 10));
    }
    return text;
  }
}
