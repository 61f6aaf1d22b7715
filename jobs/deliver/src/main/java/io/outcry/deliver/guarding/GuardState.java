// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.guarding;

import io.outcry.schemas.alerts.Alert;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What is remembered per receiver. Everything ends by its fate, or 30 days after its last change.
 */
final class GuardState {
  private static final Duration KEPT = Duration.ofDays(30);

  private final MapState<String, OpenAlert> open;
  private final MapState<String, Parked> parked;
  private final MapState<String, RecentAlerts> recent;

  GuardState(RuntimeContext context) {
    open = context.getMapState(map("open-v1", OpenAlert.class));
    parked = context.getMapState(map("parked-v1", Parked.class));
    recent = context.getMapState(map("recent-v1", RecentAlerts.class));
  }

  boolean isOpen(String alertId) throws Exception {
    return open.contains(alertId);
  }

  void opened(Alert alert) throws Exception {
    open.put(alert.alertId(), OpenAlert.of(alert));
  }

  void closed(Alert alert) throws Exception {
    open.remove(alert.alertId());
  }

  /** Never by itself: it names no brand of its own. */
  boolean isInhibited(OpenAlert alert) throws Exception {
    for (OpenAlert it : open.values()) {
      if (Inhibition.holds(alert, it)) {
        return true;
      }
    }
    return false;
  }

  boolean isParked(String alertId) throws Exception {
    return parked.contains(alertId);
  }

  long parkedSince(String alertId, long otherwise) throws Exception {
    Parked known = parked.get(alertId);
    return known == null ? otherwise : known.since();
  }

  void park(String alertId, Parked it) throws Exception {
    parked.put(alertId, it);
  }

  void unpark(String alertId) throws Exception {
    parked.remove(alertId);
  }

  /** Who waited longest first. */
  List<Parked> allParked() throws Exception {
    List<Parked> all = new ArrayList<>();
    parked.values().forEach(all::add);
    all.sort(Comparator.comparingLong(Parked::since).thenComparing(Parked::alert));
    return all;
  }

  /** When the cap has room: now, if there is none. */
  long roomAtMillis(String cap, int maxPerHour, long nowMillis) throws Exception {
    RecentAlerts known = recent.get(cap);
    return maxPerHour == 0 || known == null ? nowMillis : known.roomAtMillis(maxPerHour, nowMillis);
  }

  void count(String cap, int maxPerHour, long nowMillis) throws Exception {
    if (maxPerHour > 0) {
      RecentAlerts known = recent.get(cap);
      recent.put(cap, (known == null ? RecentAlerts.NONE : known).plus(nowMillis));
    }
  }

  private static <V> MapStateDescriptor<String, V> map(String name, Class<V> value) {
    var descriptor = new MapStateDescriptor<>(name, Types.STRING, TypeInformation.of(value));
    descriptor.enableTimeToLive(StateTtlConfig.newBuilder(KEPT).build());
    return descriptor;
  }
}
