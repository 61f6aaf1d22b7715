// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The most surprising five minutes of each brand. A later revision of a window replaces the earlier
 * one.
 */
public final class Surprises {
  private static final double FROM = 0.5;
  private static final int KEPT = 50;
  private static final int SHOWN = 3;
  private static final Duration APART = Duration.ofHours(2);
  private static final int LEAST = 5; // one post of a quiet brand is news to nobody

  /**
   * Five minutes that stand out.
   *
   * @param count mentions, or complaints
   * @param surprise from 0.5, a record that is set twice a week, to 1
   */
  public record Moment(Instant start, long count, boolean ofComplaints, double surprise) {}

  private static final Comparator<Moment> MOST_FIRST =
      Comparator.comparingDouble(Moment::surprise).reversed().thenComparing(Moment::start);

  private final Map<String, NavigableMap<Instant, Moment>> brands = new HashMap<>();

  void add(HeardWindow window) {
    if (!window.size().equals(WindowTotals.SIZE)) {
      return;
    }
    NavigableMap<Instant, Moment> moments =
        brands.computeIfAbsent(window.brand(), brand -> new TreeMap<>());
    moments.remove(window.start());
    Moment moment = moment(window);
    if (!window.warming() && moment.surprise() >= FROM && moment.count() >= LEAST) {
      moments.put(window.start(), moment);
      if (moments.size() > KEPT) {
        moments.values().stream().max(MOST_FIRST).map(Moment::start).ifPresent(moments::remove);
      }
    }
  }

  /** At most three, two hours apart, in order of time. */
  List<Moment> of(String brand) {
    List<Moment> shown = new ArrayList<>();
    brands.getOrDefault(brand, new TreeMap<>()).values().stream()
        .sorted(MOST_FIRST)
        .filter(moment -> shown.stream().noneMatch(it -> isNear(it, moment)))
        .limit(SHOWN)
        .forEach(shown::add);
    shown.sort(Comparator.comparing(Moment::start));
    return shown;
  }

  private static boolean isNear(Moment one, Moment other) {
    return Duration.between(one.start(), other.start()).abs().compareTo(APART) < 0;
  }

  /** Of one spike the kind that stands out more; of equal ones the mentions. */
  private static Moment moment(HeardWindow window) {
    boolean ofComplaints = window.complaintSurprise() > window.surprise();
    return new Moment(
        window.start(),
        ofComplaints ? window.complaints() : window.mentions(),
        ofComplaints,
        ofComplaints ? window.complaintSurprise() : window.surprise());
  }
}
