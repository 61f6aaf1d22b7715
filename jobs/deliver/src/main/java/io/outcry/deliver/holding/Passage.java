// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.holding;

import io.outcry.deliver.routes.QuietHours;
import io.outcry.deliver.routes.Route;
import io.outcry.deliver.routes.Routes;
import io.outcry.schemas.alerts.Alert;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether an alert may go to a receiver now.
 *
 * @param reason what holds it back; null if nothing does
 * @param dueMillis when that ends; {@link Long#MAX_VALUE} where only a later revision can tell
 * @param cap the route by which it goes
 */
record Passage(@Nullable String reason, long dueMillis, String cap, int maxPerHour) {

  /** For each receiver that the routes name: of several routes the one that lets it go first. */
  static Map<String, Passage> of(Routes routes, Alert alert, long nowMillis) {
    Map<String, Passage> passages = new LinkedHashMap<>();
    for (Route route : routes.matching(alert)) {
      Passage passage = by(route, "route-" + routes.routes().indexOf(route), alert, nowMillis);
      route.to().forEach(to -> passages.merge(to, passage, Passage::easier));
    }
    return passages;
  }

  boolean isFree() {
    return reason == null;
  }

  private static Passage by(Route route, String cap, Alert alert, long nowMillis) {
    int maxPerHour = route.maxPerHour();
    if (Silence.holds(alert, nowMillis)) {
      return new Passage(Silence.REASON, Silence.endsMillis(alert), cap, maxPerHour);
    }
    QuietHours quiet = route.quietHours();
    Instant now = Instant.ofEpochMilli(nowMillis);
    if (quiet != null && quiet.include(now) && quiet.hold(alert)) {
      return new Passage(quiet.reason(), quiet.endAfter(now).toEpochMilli(), cap, maxPerHour);
    }
    return new Passage(null, nowMillis, cap, maxPerHour);
  }

  private static Passage easier(Passage one, Passage other) {
    if (one.isFree() != other.isFree()) {
      return one.isFree() ? one : other;
    }
    return other.dueMillis < one.dueMillis || (one.maxPerHour > 0 && other.maxPerHour == 0)
        ? other
        : one;
  }
}
