// SPDX-License-Identifier: Apache-2.0
package io.outcry.network.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How long a server asks to be left alone. {@code Retry-After} has seconds or a date (RFC 9110);
 * {@code x-rate-limit-reset} (X) the second of the epoch; {@code x-ratelimit-reset} seconds
 * (Reddit) or a time (Mastodon).
 */
final class Waits {
  /**
   * A number above this is a second of the epoch (2001 and later), one below a number of seconds.
   */
  private static final long FIRST_EPOCH_SECOND = 1_000_000_000;

  static final Duration LONGEST = Duration.ofHours(1);

  private Waits() {}

  /** From 0 to {@link #LONGEST}; null where nothing is said, or nothing that can be understood. */
  static @Nullable Duration after(HttpHeaders headers, Instant now) {
    for (String name : new String[] {"retry-after", "x-rate-limit-reset", "x-ratelimit-reset"}) {
      Duration wait = headers.firstValue(name).map(value -> read(value.strip(), now)).orElse(null);
      if (wait != null) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
      }
    }
    return null;
  }

  private static @Nullable Duration read(String value, Instant now) {
    if (value.matches("\\d{1,12}(\\.\\d{1,9})?")) {
      double seconds = Double.parseDouble(value);
      return seconds > FIRST_EPOCH_SECOND
          ? Duration.between(now, Instant.ofEpochSecond((long) seconds))
          : Duration.ofMillis((long) Math.ceil(seconds * 1000));
    }
    for (DateTimeFormatter form :
        new DateTimeFormatter[] {
          DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME
        }) {
      try {
        return Duration.between(now, Instant.from(form.parse(value)));
      } catch (DateTimeException e) {
        // the other form, or none
      }
    }
    return null;
  }
}
