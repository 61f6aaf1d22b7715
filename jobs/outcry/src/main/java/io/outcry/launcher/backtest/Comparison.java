// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.backtest;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.why.Bar;
import io.outcry.launcher.why.Hold;
import io.outcry.schemas.stories.StoryChange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two runs: the content of {@code backtest.json}.
 *
 * @param from event time of the first post; null if there was none
 * @param weeks from the first to the last post
 * @param medianLeadMinutes how much earlier A alerted, median of {@code same}; null if empty
 * @param onlyA alerts of A of which B has none, and what B made of the story
 * @param brands of both files, by id
 */
record Comparison(
    @Nullable Instant from,
    @Nullable Instant to,
    double weeks,
    Totals a,
    Totals b,
    List<Pair> same,
    @Nullable Double medianLeadMinutes,
    List<Single> onlyA,
    List<Single> onlyB,
    List<BrandLine> brands) {

  /**
   * One run as a whole.
   *
   * @param budgets of several brands together, as in the file
   */
  record Totals(
      String brandsFile,
      String folder,
      long mentions,
      long stories,
      long alerts,
      @Nullable Double alertsPerWeek,
      SortedMap<String, Long> severities,
      SortedMap<String, Long> reasons,
      List<BrandCatalog.Budget> budgets) {}

  /**
   * An alert of one run only.
   *
   * @param why what kept the other run from it
   */
  record Single(RaisedAlert alert, String why) {}

  /** A brand in both runs; null where the file does not have it. */
  record BrandLine(String brand, @Nullable Kept a, @Nullable Kept b) {}

  /**
   * What was promised, and what came.
   *
   * @param falseAlarmsPerWeek the budget, which counts false alarms only
   * @param alertsPerWeek all that came, true or false; null where the posts span no time
   */
  record Kept(
      double falseAlarmsPerWeek,
      int minAuthors,
      List<String> kinds,
      String mode,
      long alerts,
      @Nullable Double alertsPerWeek) {}

  static Comparison of(Side a, Side b) throws IOException {
    Instant from = a.books().from();
    Instant to = a.books().to();
    double weeks =
        from == null || to == null
            ? 0
            : Duration.between(from, to).toMillis() / (double) Duration.ofDays(7).toMillis();
    Pairing pairing = Pairing.of(a, b);
    return new Comparison(
        from,
        to,
        weeks,
        totals(a, weeks),
        totals(b, weeks),
        pairing.same(),
        median(pairing.same().stream().map(Pair::leadMinutes).sorted().toList()),
        singles(pairing.onlyA(), b),
        singles(pairing.onlyB(), a),
        brands(a, b, weeks));
  }

  private static Totals totals(Side side, double weeks) {
    return new Totals(
        side.brandsFile(),
        side.folder().path().toString(),
        side.books().mentions(),
        side.books().stories(),
        side.alerts().size(),
        perWeek(side.alerts().size(), weeks),
        count(side.alerts(), RaisedAlert::severity),
        count(side.alerts(), RaisedAlert::reason),
        side.catalog().budgets());
  }

  private static SortedMap<String, Long> count(
      List<RaisedAlert> alerts, Function<RaisedAlert, String> key) {
    return alerts.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
  }

  private static @Nullable Double perWeek(long alerts, double weeks) {
    return weeks > 0 ? alerts / weeks : null;
  }

  private static @Nullable Double median(List<Double> sorted) {
    int half = sorted.size() / 2;
    if (sorted.isEmpty()) {
      return null;
    }
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (Double) ((sorted.get(half - 1) + sorted.get(half)) / 2);
  }

  private static List<Single> singles(List<RaisedAlert> alerts, Side other) throws IOException {
    Set<String> stories = Pairing.stories(alerts);
    Map<String, StoryChange> rarest = other.rarest(stories);
    List<Single> singles = new ArrayList<>();
    for (RaisedAlert alert : alerts) {
      singles.add(new Single(alert, why(alert, other, rarest.get(alert.storyId()))));
    }
    return singles;
  }

  /** By the numbers that the alert was told with: lines of stories are written at levels only. */
  private static String why(RaisedAlert alert, Side other, @Nullable StoryChange there) {
    var settings = other.settings(alert.brand());
    if (settings.isEmpty()) {
      return "the brand is not in " + other.brandsFile();
    }
    Bar bar = Bar.of(settings.get());
    if (there == null) {
      return "there is no such story: its posts did not count, or were grouped otherwise";
    }
    if (there.alertId() != null) {
      return "its alert there belongs to another pair";
    }
    if (!Bar.kinds(settings.get()).contains(alert.kind())) {
      return "stories of its kind, " + alert.kind() + ", do not alert";
    }
    if (alert.people() < settings.get().minAuthors()) {
      return alert.people() + " people wrote in it; " + settings.get().minAuthors() + " are needed";
    }
    if (alert.perWeek() > bar.falseAlarmsPerWeek()) {
      return "it got as rare as %s a week; the bar is %s"
          .formatted(Hold.rate(alert.perWeek()), Hold.rate(bar.falseAlarmsPerWeek()));
    }
    return there.heldBy() != null
        ? Hold.of(there, bar).words()
        : "its numbers would do: it was answered first, its posts weighed less, or the alerts of"
            + " that time were used up";
  }

  private static List<BrandLine> brands(Side a, Side b, double weeks) {
    Set<String> ids = new TreeSet<>(a.catalog().names().keySet());
    ids.addAll(b.catalog().names().keySet());
    return ids.stream()
        .map(id -> new BrandLine(id, kept(id, a, weeks), kept(id, b, weeks)))
        .toList();
  }

  private static @Nullable Kept kept(String brand, Side side, double weeks) {
    long alerts = side.alerts().stream().filter(alert -> alert.brand().equals(brand)).count();
    return side.settings(brand)
        .map(
            alert ->
                new Kept(
                    alert.falseAlarmsPerWeek(),
                    alert.minAuthors(),
                    Bar.kinds(alert),
                    alert.mode().name().toLowerCase(Locale.ROOT),
                    alerts,
                    perWeek(alerts, weeks)))
        .orElse(null);
  }
}
