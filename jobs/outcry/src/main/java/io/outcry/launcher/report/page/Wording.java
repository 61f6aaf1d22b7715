// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as a reader likes them; UTC, English. */
public final class Wording {
  private static final DateTimeFormatter DAY = format("EEE d MMM");
  private static final DateTimeFormatter CLOCK = format("HH:mm");
  private static final DateTimeFormatter DAY_AND_CLOCK = format("EEE d MMM, HH:mm");
  private static final DateTimeFormatter FULL = format("d MMMM yyyy, HH:mm");

  private Wording() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }

  public static String day(Instant at) {
    return DAY.format(at);
  }

  public static String clock(Instant at) {
    return CLOCK.format(at);
  }

  public static String dayAndClock(Instant at) {
    return DAY_AND_CLOCK.format(at);
  }

  public static String full(Instant at) {
    return FULL.format(at);
  }

  /** {@code 1,234}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 3 posts}, {@code 1 post}. */
  public static String count(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** {@code 3 alerts}, {@code 1 alert}, {@code no alerts}. */
  public static String countOrNo(long count, String one, String many) {
    return count == 0 ? "no " + many : count(count, one, many);
  }

  public static String percent(double share) {
    double percent = 100 * share;
    return percent > 0 && percent < 1 ? "under 1 %" : Math.round(percent) + " %";
  }

  /** One decimal, or none when it is 100 or more. */
  public static String decimal(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.1f", value);
  }

  /** A length of time in its two largest units. */
  public static String span(Duration span) {
    long minutes = Math.max(0, span.toMinutes());
    if (minutes < 1) {
      return "under a minute";
    }
    if (minutes < 60) {
      return minutes + " min";
    }
    if (minutes < 48 * 60) {
      return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
    long hours = minutes / 60;
    return hours / 24 + " days" + (hours % 24 == 0 ? "" : " " + hours % 24 + " h");
  }

  /** What a reason of a revision means. */
  public static String reason(String reason) {
    return switch (reason) {
      case "spreading-unanswered" -> "Spreading, and nobody has answered";
      case "risk" -> "Small, but dangerous";
      case "large-unanswered" -> "Large, and nobody has answered";
      case "spike" -> "Much louder than ordinary";
      case "hotter" -> "It became rarer than before";
      case "second-wave" -> "A second wave";
      case "acknowledged" -> "Somebody took it on";
      case "partly-answered" -> "Answered in part";
      case "redacted" -> "A deleted post was taken out";
      case "answered" -> "The company answered";
      case "answered-but-spreading" -> "Answered, and still spreading";
      case "customer-waits" -> "The customer came back and waits";
      case "faded" -> "It faded away";
      case "cooled" -> "It cooled after the answer";
      case "closed" -> "Closed by a person";
      case "merged" -> "Became part of another story";
      case "deleted" -> "All its posts were deleted";
      case "copies" -> "It was made of copies";
      case "wrong-brand" -> "It was about something else";
      default -> reason;
    };
  }
}
