// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.backtest;

import io.outcry.launcher.backtest.Comparison.BrandLine;
import io.outcry.launcher.backtest.Comparison.Kept;
import io.outcry.launcher.backtest.Comparison.Single;
import io.outcry.launcher.backtest.Comparison.Totals;
import io.outcry.launcher.report.page.Wording;
import io.outcry.launcher.terminal.Visible;
import io.outcry.launcher.why.Hold;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The comparison as a person reads it at a terminal, and the phrases that the page shares. */
final class BacktestText {
  private static final int SHOWN = 10;
  private static final int TITLE = 60;

  private BacktestText() {}

  static void print(Comparison result, PrintWriter out) {
    totals("A", result.a(), out);
    totals("B", result.b(), out);
    out.println(span(result));
    out.printf("Both alerted %s.%s%n", times(result.same().size()), lead(result));
    for (Pair pair : result.same().stream().limit(SHOWN).toList()) {
      out.println("  = " + line(pair.a()) + ": " + lead(pair));
    }
    rest(result.same().size(), out);
    singles("A", result.onlyA(), out);
    singles("B", result.onlyB(), out);
    for (BrandLine brand : result.brands()) {
      if (brand.a() == null || brand.b() == null || brand.a().alerts() + brand.b().alerts() > 0) {
        out.println(
            brand.brand() + ": " + promise("A", brand.a()) + "; " + promise("B", brand.b()));
      }
    }
  }

  private static void totals(String name, Totals side, PrintWriter out) {
    out.printf(
        "%s %s: %s, %s, %s%s%n",
        name,
        side.brandsFile(),
        Wording.count(side.mentions(), "mention", "mentions"),
        Wording.count(side.stories(), "story", "stories"),
        Wording.count(side.alerts(), "alert", "alerts"),
        side.alerts() == 0
            ? ""
            : " (" + listed(side.severities()) + "; " + listed(side.reasons()) + ")");
  }

  private static void singles(String name, List<Single> singles, PrintWriter out) {
    out.printf("Only %s alerted %s.%n", name, times(singles.size()));
    String other = name.equals("A") ? "B" : "A";
    for (Single single : singles.stream().limit(SHOWN).toList()) {
      out.println("  " + name + " " + line(single.alert()));
      out.println("    in " + other + ": " + Visible.line(single.why(), 200));
    }
    rest(singles.size(), out);
  }

  private static void rest(int all, PrintWriter out) {
    if (all > SHOWN) {
      out.println("  … and " + (all - SHOWN) + " more in backtest.json");
    }
  }

  private static String line(RaisedAlert alert) {
    return "%s %s, %s, \"%s\""
        .formatted(
            Wording.dayAndClock(alert.at()),
            alert.brand(),
            alert.severity(),
            Visible.line(alert.title(), TITLE));
  }

  static String span(Comparison result) {
    if (result.from() == null || result.to() == null || result.weeks() <= 0) {
      return "The posts span no time: there is nothing to count by the week.";
    }
    String rates =
        "%s to %s, %s weeks: %s alerts a week with A, %s with B."
            .formatted(
                Wording.full(result.from()),
                Wording.full(result.to()),
                Hold.rate(result.weeks()),
                rate(result.a().alertsPerWeek()),
                rate(result.b().alertsPerWeek()));
    return result.weeks() < 4
        ? rates + " So few weeks say little about a budget by the week."
        : rates;
  }

  static String lead(Comparison result) {
    Double median = result.medianLeadMinutes();
    return median == null ? "" : " Median: " + lead(median) + ".";
  }

  static String lead(Pair pair) {
    return lead(pair.leadMinutes())
        + (pair.matchedBy().equals("story") ? "" : " (same by " + pair.matchedBy() + ")");
  }

  private static String lead(double minutes) {
    if (Math.abs(minutes) < 0.05) {
      return "at the same time";
    }
    return String.format(
        Locale.ROOT, "%s %.1f min earlier", minutes > 0 ? "A" : "B", Math.abs(minutes));
  }

  static String promise(String name, @Nullable Kept kept) {
    if (kept == null) {
      return "not in the file of " + name;
    }
    return "%s allows %s false alarms a week, from %d people on; %s came, %s a week"
        .formatted(
            name,
            Hold.rate(kept.falseAlarmsPerWeek()),
            kept.minAuthors(),
            Wording.count(kept.alerts(), "alert", "alerts"),
            rate(kept.alertsPerWeek()));
  }

  static String rate(@Nullable Double perWeek) {
    return perWeek == null ? "?" : perWeek == 0 ? "0" : Hold.rate(perWeek);
  }

  static String listed(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  static String times(int count) {
    return count == 0 ? "for nothing" : "for " + Wording.count(count, "story", "stories");
  }
}
