// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import io.outcry.schemas.windows.BrandWindow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lasting changes of the negative share of each brand: all that its windows of an hour told. */
final class Shifts {
  /** What a line must hold to tell one. */
  static final String MARKER = "\"trend\":{";

  private static final int KEPT = 12;

  private final Map<String, TreeMap<Instant, BrandWindow.Trend>> brands = new HashMap<>();

  void add(HeardWindow window) {
    if (window.trend() != null) {
      var shifts = brands.computeIfAbsent(window.brand(), brand -> new TreeMap<>());
      shifts.put(window.trend().since(), window.trend());
      if (shifts.size() > KEPT) {
        shifts.pollFirstEntry();
      }
    }
  }

  /** In order of time. */
  List<BrandWindow.Trend> of(String brand) {
    return List.copyOf(brands.getOrDefault(brand, new TreeMap<>()).values());
  }
}
