// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import io.outcry.domain.desk.BrandDesk;
import io.outcry.schemas.metrics.Metrics;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.MetricGroup;

/**
 * What the open desks of a task look like, as of the last checkpoint: {@code liveStories} and
 * {@code mostBudgetUsed} of all, {@code brand.<brand>.liveStories} and {@code
 * brand.<brand>.budgetUsed} of the first {@link #MOST_BRANDS} that were heard.
 */
final class DeskMetrics {
  static final int MOST_BRANDS = 100;

  /** Written by the task, read by reporters. */
  private static final class Shown {
    private volatile long liveStories;
    private volatile double budgetUsed;
  }

  private final MetricGroup family;
  private final Map<String, Shown> byBrand = new HashMap<>();
  private final Shown all = new Shown();

  DeskMetrics(MetricGroup operator) {
    family = operator.addGroup(Metrics.FAMILY);
    family.gauge("liveStories", () -> all.liveStories);
    family.gauge("mostBudgetUsed", () -> all.budgetUsed);
  }

  void look(Map<String, BrandDesk> desks, long nowMillis) {
    long stories = 0;
    double mostUsed = 0;
    for (Map.Entry<String, BrandDesk> each : desks.entrySet()) {
      BrandDesk desk = each.getValue();
      double used = desk.budgetUsed(nowMillis);
      stories += desk.liveStories();
      mostUsed = Math.max(mostUsed, used);
      Shown shown = byBrand.get(each.getKey());
      if (shown == null && byBrand.size() < MOST_BRANDS) {
        shown = show(each.getKey());
      }
      if (shown != null) {
        shown.liveStories = desk.liveStories();
        shown.budgetUsed = used;
      }
    }
    all.liveStories = stories;
    all.budgetUsed = mostUsed;
  }

  private Shown show(String brand) {
    Shown shown = new Shown();
    MetricGroup group = family.addGroup("brand", brand);
    group.gauge("liveStories", () -> shown.liveStories);
    group.gauge("budgetUsed", () -> shown.budgetUsed);
    byBrand.put(brand, shown);
    return shown;
  }
}
