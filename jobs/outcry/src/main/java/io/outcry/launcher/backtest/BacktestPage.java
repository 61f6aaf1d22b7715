// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.backtest;

import io.outcry.launcher.backtest.Comparison.BrandLine;
import io.outcry.launcher.backtest.Comparison.Kept;
import io.outcry.launcher.backtest.Comparison.Single;
import io.outcry.launcher.backtest.Comparison.Totals;
import io.outcry.launcher.report.page.Html;
import io.outcry.launcher.report.page.PageFrame;
import io.outcry.launcher.report.page.PlainText;
import io.outcry.launcher.report.page.Wording;
import io.outcry.launcher.why.Hold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comparison as a page. */
final class BacktestPage {
  private static final int SHOWN = 200;
  private static final int TITLE = 140;

  private final Comparison result;

  BacktestPage(Comparison result) {
    this.result = result;
  }

  void write(Html html) {
    PageFrame.openBody(html, "Outcry backtest: " + verdict());
    html.open("header").element("p", "Outcry backtest", "class", "name");
    html.element("h1", verdict());
    html.element("p", BacktestText.span(result), "class", "sub").close();
    html.open("main");
    totals(html);
    singles(html, "Only A alerted", result.onlyA(), "In B: ");
    singles(html, "Only B alerted", result.onlyB(), "In A: ");
    pairs(html);
    brands(html);
    limits(html);
    html.close().close().close();
  }

  private String verdict() {
    return "%d in both, %d only in A, %d only in B"
        .formatted(result.same().size(), result.onlyA().size(), result.onlyB().size());
  }

  private void totals(Html html) {
    html.open("section").element("h2", "The two runs");
    html.open("div", "class", "wide").open("table", "class", "compare").open("tbody");
    columns(html, "");
    Totals a = result.a();
    Totals b = result.b();
    row(html, "brands file", a.brandsFile(), b.brandsFile());
    row(html, "mentions", Wording.count(a.mentions()), Wording.count(b.mentions()));
    row(html, "stories", Wording.count(a.stories()), Wording.count(b.stories()));
    row(html, "alerts", Wording.count(a.alerts()), Wording.count(b.alerts()));
    row(
        html,
        "alerts a week",
        BacktestText.rate(a.alertsPerWeek()),
        BacktestText.rate(b.alertsPerWeek()));
    row(html, "severity", BacktestText.listed(a.severities()), BacktestText.listed(b.severities()));
    row(html, "reason", BacktestText.listed(a.reasons()), BacktestText.listed(b.reasons()));
    html.close().close().close().close();
  }

  private void singles(Html html, String title, List<Single> singles, String there) {
    html.open("section").element("h2", title + " (" + singles.size() + ")");
    for (Single single : singles.stream().limit(SHOWN).toList()) {
      html.open("article", "class", "card status-firing");
      alert(html, single.alert());
      html.element("p", there + single.why()).close();
    }
    rest(html, singles.size());
    html.close();
  }

  private void pairs(Html html) {
    html.open("section").element("h2", "Both alerted (" + result.same().size() + ")");
    if (result.medianLeadMinutes() != null) {
      html.element("p", BacktestText.lead(result).strip(), "class", "lead");
    }
    for (Pair pair : result.same().stream().limit(SHOWN).toList()) {
      html.open("article", "class", "card status-resolved");
      alert(html, pair.a());
      html.element("p", BacktestText.lead(pair) + "; in B of severity " + pair.b().severity());
      html.close();
    }
    rest(html, result.same().size());
    html.close();
  }

  private static void alert(Html html, RaisedAlert alert) {
    html.open("h3").theirs(PlainText.line(alert.title(), TITLE)).close();
    html.element(
        "p",
        "%s, %s. Severity %s, as rare as %s a week. %s by %s. %s."
            .formatted(
                alert.brand(),
                Wording.dayAndClock(alert.at()),
                alert.severity(),
                Hold.rate(alert.perWeek()),
                Wording.count(alert.posts(), "post", "posts"),
                Wording.count(alert.people(), "person", "people"),
                Wording.reason(alert.reason())),
        "class",
        "sub");
  }

  private static void rest(Html html, int all) {
    if (all == 0) {
      html.element("p", "None.");
    }
    if (all > SHOWN) {
      html.element("p", all - SHOWN + " more are in backtest.json.");
    }
  }

  private void brands(Html html) {
    html.open("section").element("h2", "What was promised, and what came");
    html.element(
        "p",
        "A budget counts false alarms only. All alerts are counted here, those on true storms, too.",
        "class",
        "sub");
    html.open("div", "class", "wide").open("table", "class", "compare").open("tbody");
    columns(html, "brand");
    for (BrandLine brand : result.brands().stream().limit(SHOWN).toList()) {
      row(html, brand.brand(), kept(brand.a()), kept(brand.b()));
    }
    html.close().close().close();
    rest(html, result.brands().size());
    html.close();
  }

  private static String kept(@Nullable Kept kept) {
    return kept == null
        ? "not in this file"
        : "%s false alarms a week allowed, %s alerts a week came; %d people, %s"
            .formatted(
                Hold.rate(kept.falseAlarmsPerWeek()),
                BacktestText.rate(kept.alertsPerWeek()),
                kept.minAuthors(),
                String.join(", ", kept.kinds()));
  }

  private static void columns(Html html, String first) {
    html.open("tr").element("th", first, "scope", "col");
    html.element("th", "A", "scope", "col").element("th", "B", "scope", "col").close();
  }

  private static void row(Html html, String name, String a, String b) {
    html.open("tr").open("th", "scope", "row").theirs(name).close();
    html.open("td").theirs(a).close().open("td").theirs(b).close().close();
  }

  private static void limits(Html html) {
    html.open("section", "id", "limits").element("h2", "What this page cannot tell");
    html.open("ul");
    for (String limit :
        List.of(
            "Which alert was worth its noise: nobody has marked them.",
            "Both runs begin with no past. Their first four weeks rest mostly on a prior.",
            "Alerts are the same if they are of one brand and of one story; else if their stories"
                + " share posts; else if they ran at one time and share a typical word.")) {
      html.element("li", limit);
    }
    html.close().close();
  }
}
