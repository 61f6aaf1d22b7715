// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver;

import io.outcry.deliver.routes.Route;
import io.outcry.webhook.receivers.Receiver;
import java.util.List;

/**
 * What job 3 is told: {@code receivers.v1} and the grace.
 *
 * @param graceMillis how long a bounded run waits at its end for what is not delivered yet
 */
public record DeliverSettings(List<Receiver> receivers, List<Route> routes, long graceMillis) {
  public static final long DEFAULT_GRACE_MILLIS = 60_000;

  public DeliverSettings {
    receivers = List.copyOf(receivers);
    routes = List.copyOf(routes);
  }
}
