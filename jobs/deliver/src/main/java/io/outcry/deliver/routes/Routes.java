// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.routes;

import io.outcry.schemas.alerts.Alert;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All routes, top to bottom: the first that matches takes the alert, unless it goes on. */
public record Routes(List<Route> routes) implements Serializable {
  public Routes {
    routes = List.copyOf(routes);
  }

  /** Ids of receivers, each once, in the order of the routes; none if no route matches. */
  public List<String> receiversOf(Alert alert) {
    Set<String> receivers = new LinkedHashSet<>();
    matching(alert).forEach(route -> receivers.addAll(route.to()));
    return new ArrayList<>(receivers);
  }

  /** Whether alerts may be joined at this receiver. */
  public boolean group(String receiver) {
    return routes.stream().anyMatch(it -> it.groupMillis() > 0 && it.to().contains(receiver));
  }

  /** The interval of this alert there: of several routes the shortest; 0 for none. */
  public long groupMillis(String receiver, Alert alert) {
    return matching(alert).stream()
        .filter(it -> it.to().contains(receiver))
        .mapToLong(Route::groupMillis)
        .min()
        .orElse(0);
  }

  /** The routes that take the alert. */
  public List<Route> matching(Alert alert) {
    List<Route> matching = new ArrayList<>();
    for (Route route : routes) {
      if (route.match().accepts(alert)) {
        matching.add(route);
        if (!route.goesOn()) {
          break;
        }
      }
    }
    return matching;
  }
}
