// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon.server;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How often a server may still be asked. It allows 300 requests in 5 minutes, and 300 pages in 15,
 * and says in each answer how many are left of what runs out first; some are left to whoever else
 * asks from here.
 */
public final class RequestBudget {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int MAX_LOOK_UPS_A_WINDOW = 60;
  private static final int LEFT_BY_PAGES = 20;
  private static final int LEFT_BY_LOOK_UPS = 100;

  private int left = Integer.MAX_VALUE;
  private Instant reset = Instant.MIN;
  private Instant pausedUntil = Instant.MIN;
  private Instant windowEnd = Instant.MIN;
  private int lookUps;

  /** Whether a page of a timeline may be asked for now. */
  public boolean allowsPage(Instant now) {
    return allows(LEFT_BY_PAGES, now);
  }

  /** Whether a parent may be looked up now; counts it as done. */
  public boolean takeLookUp(Instant now) {
    if (!now.isBefore(windowEnd)) {
      windowEnd = now.plus(WINDOW);
      lookUps = 0;
    }
    if (lookUps == MAX_LOOK_UPS_A_WINDOW || !allows(LEFT_BY_LOOK_UPS, now)) {
      return false;
    }
    lookUps++;
    return true;
  }

  private boolean allows(int others, Instant now) {
    return !now.isBefore(pausedUntil) && (left > others || !now.isBefore(reset));
  }

  /** Takes what an answer says of it. */
  public void told(HttpHeaders headers, Instant now) {
    String remaining = headers.firstValue("x-ratelimit-remaining").orElse("");
    left = remaining.matches("[0-9]{1,9}") ? Integer.parseInt(remaining) : Integer.MAX_VALUE;
    Instant told = time(headers.firstValue("x-ratelimit-reset").orElse(""));
    reset = told == null ? now.plus(WINDOW) : told;
  }

  /** Nothing more is asked for so long. */
  public void pause(Duration wait, Instant now) {
    pausedUntil = now.plus(wait);
  }

  private static @Nullable Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
