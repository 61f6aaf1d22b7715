// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.outcomes;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}: seconds or an HTTP date (RFC 9110, section 10.2.3). */
final class RetryAfter {
  private static final long LONGEST_MILLIS = Duration.ofHours(24).toMillis();
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private RetryAfter() {}

  /** Milliseconds from now, 0 to 24 hours; 0 for what is missing, past or not understood. */
  static long millis(@Nullable String header, long nowMillis) {
    if (header == null) {
      return 0;
    }
    long millis = 0;
    if (SECONDS.matcher(header).matches()) {
      millis = 1_000 * Long.parseLong(header);
    } else {
      try {
        Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header));
        millis = date.toEpochMilli() - nowMillis;
      } catch (DateTimeException e) { // a receiver may write what it likes
        return 0;
      }
    }
    return Math.max(0, Math.min(LONGEST_MILLIS, millis));
  }
}
