// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.guarding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When new alerts went to a receiver under one cap, the last hour of them, under the state name
 * {@code recent-v1}; map key: cap.
 *
 * <p>Evolution: none is foreseen.
 *
 * @param millis epoch milliseconds, at most as many as the cap allows
 */
public record RecentAlerts(List<Long> millis) {
  static final RecentAlerts NONE = new RecentAlerts(List.of());
  static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

  /** When there is room for one more: {@code nowMillis} if there is now. */
  long roomAtMillis(int maxPerHour, long nowMillis) {
    List<Long> recent = since(nowMillis - HOUR_MILLIS);
    return recent.size() < maxPerHour
        ? nowMillis
        : recent.get(recent.size() - maxPerHour) + HOUR_MILLIS;
  }

  RecentAlerts plus(long nowMillis) {
    List<Long> recent = new ArrayList<>(since(nowMillis - HOUR_MILLIS));
    recent.add(nowMillis);
    return new RecentAlerts(recent);
  }

  private List<Long> since(long excludedMillis) {
    return millis.stream().filter(it -> it > excludedMillis).sorted().toList();
  }
}
