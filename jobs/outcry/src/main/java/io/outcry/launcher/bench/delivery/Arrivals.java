// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.delivery;

import io.outcry.launcher.bench.delivery.TimedReceiver.Arrival;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a list of arrivals says. */
record Arrivals(List<Arrival> all) {

  /**
   * @param share 0.5 for the median; 0 if there are no arrivals
   */
  double percentileMillis(double share) {
    List<Double> millis = all.stream().skip(all.size() / 5).map(Arrival::millis).sorted().toList();
    return millis.isEmpty()
        ? 0
        : Math.round(100 * millis.get((int) Math.ceil(share * millis.size()) - 1)) / 100.0;
  }

  int distinct() {
    return (int) all.stream().map(Arrival::id).distinct().count();
  }

  int repeated() {
    return all.size() - distinct();
  }

  int outOfOrder() {
    Map<String, Integer> newest = new HashMap<>();
    Set<String> late = new HashSet<>();
    for (Arrival it : all) {
      int dot = it.id().lastIndexOf('.');
      int revision = Integer.parseInt(it.id().substring(dot + 1));
      if (newest.merge(it.id().substring(0, dot), revision, Math::max) > revision) {
        late.add(it.id());
      }
    }
    return late.size();
  }
}
