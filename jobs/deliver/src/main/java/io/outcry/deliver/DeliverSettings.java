// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver;

import io.outcry.deliver.digest.DigestSchedule;
import io.outcry.deliver.holding.Clock;
import io.outcry.deliver.routes.Route;
import io.outcry.webhook.receivers.Receiver;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings of job 3: {@code receivers.v1}, the grace and the clock.
 *
 * @param graceMillis how long a bounded run waits at its end for what is not delivered yet
 * @param clock by which alerts are held back and escalated
 * @param digest null for none
 */
public record DeliverSettings(
    List<Receiver> receivers,
    List<Route> routes,
    long graceMillis,
    Clock clock,
    @Nullable DigestSchedule digest) {
  public static final long DEFAULT_GRACE_MILLIS = 60_000;

  public DeliverSettings {
    receivers = List.copyOf(receivers);
    routes = List.copyOf(routes);
  }

  /** As it happens, without a digest. */
  public DeliverSettings(List<Receiver> receivers, List<Route> routes, long graceMillis) {
    this(receivers, routes, graceMillis, Clock.PROCESSING_TIME, null);
  }

  /** Who takes several alerts in one message, as must its fallback. */
  Set<String> joining() {
    Set<String> readers =
        receivers.stream()
            .filter(Receiver::joinsAlerts)
            .map(Receiver::id)
            .collect(Collectors.toSet());
    return receivers.stream()
        .filter(it -> readers.contains(it.id()))
        .filter(it -> it.fallback() == null || readers.contains(it.fallback()))
        .map(Receiver::id)
        .collect(Collectors.toSet());
  }

  /** The same by another clock. */
  public DeliverSettings by(Clock other) {
    return new DeliverSettings(receivers, routes, graceMillis, other, digest);
  }
}
