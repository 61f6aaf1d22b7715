// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import io.outcry.launcher.report.board.ResponseBoard;
import io.outcry.launcher.report.facts.AlertHistory;
import io.outcry.launcher.report.facts.BrandFacts;
import io.outcry.launcher.report.facts.RunFacts;
import io.outcry.schemas.books.Summary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole page, from what matters first to the small print. */
public final class ReportPage {
  private final RunFacts run;
  private final ResponseBoard board;
  private final Map<String, String> brandNames;
  private final @Nullable String label;

  /**
   * @param brandNames id to name
   * @param label a warning that the page carries at its top, such as that its data are invented
   */
  public ReportPage(
      RunFacts run, ResponseBoard board, Map<String, String> brandNames, @Nullable String label) {
    this.run = run;
    this.board = board;
    this.brandNames = Map.copyOf(brandNames);
    this.label = label;
  }

  public void write(Html html) {
    PageFrame.openBody(html, "Outcry: " + verdict());
    if (label != null) {
      html.element("p", label, "class", "label");
    }
    header(html);
    html.open("main");
    alerts(html);
    new BoardSection(board, brandNames).write(html);
    brands(html);
    new BooksSection(run.books(), run.counts()).write(html);
    limits(html);
    html.close().close().close();
  }

  private void header(Html html) {
    html.open("header").element("p", "Outcry", "class", "name").element("h1", verdict());
    Summary books = run.books();
    if (books != null && books.from() != null && books.to() != null) {
      html.element(
          "p",
          "%s to %s (UTC). %s read, %s about %s, grouped into %s."
              .formatted(
                  Wording.full(books.from()),
                  Wording.full(books.to()),
                  Wording.count(books.read(), "record", "records"),
                  Wording.count(books.attributed()),
                  Wording.count(brandCount(), "brand", "brands"),
                  Wording.count(books.stories(), "story", "stories")),
          "class",
          "sub");
    }
    html.close();
  }

  private String verdict() {
    long firing =
        run.alerts().stream().filter(alert -> alert.latest().status().equals("firing")).count();
    int all = run.alerts().size() + run.alertsLeftOut();
    if (all == 0) {
      return "Nothing alerted";
    }
    String alerts = Wording.count(all, "alert", "alerts");
    if (firing == 0) {
      return alerts + ", none still open";
    }
    return all == 1 ? "1 alert, still open" : alerts + ", " + firing + " still open";
  }

  private void alerts(Html html) {
    html.open("section", "id", "alerts");
    if (run.alerts().isEmpty()) {
      html.element("h2", "Nothing alerted, and here is why");
      html.element(
          "p",
          "An alert needs a complaint that spreads further than the brand's own past makes likely,"
              + " from several people, and that nobody has answered. The stories that came closest"
              + " are listed below with their odds: the smaller the number a week, the closer.");
    } else {
      html.element("h2", "Alerts");
      forecasts(html);
      for (AlertHistory alert : run.alerts()) {
        new AlertCard(alert, run.traces().get(alert.latest().storyId())).write(html);
      }
    }
    if (run.alertsLeftOut() > 0) {
      html.element("p", run.alertsLeftOut() + " more alerts are in alerts.jsonl.");
    }
    html.close();
  }

  private void forecasts(Html html) {
    long checked = run.forecasts().checked();
    if (checked > 0) {
      html.element(
          "p",
          "Alerts forecast the posts of the next hour if nobody answers: of %s that could be checked %s held (meant: 4 of 5)."
              .formatted(
                  Wording.count(checked, "forecast", "forecasts"),
                  Wording.count(run.forecasts().held())));
    }
  }

  private void brands(Html html) {
    html.open("section", "id", "brands").element("h2", "Brands");
    if (run.brands().isEmpty()) {
      html.element("p", "No mention of any brand was heard.");
    }
    for (BrandFacts brand : run.brands()) {
      new BrandSection(brand).write(html);
    }
    if (run.brandsLeftOut() > 0) {
      html.element("p", run.brandsLeftOut() + " quieter brands are in brand-windows.jsonl.");
    }
    html.close();
  }

  private int brandCount() {
    return run.brands().size() + run.brandsLeftOut();
  }

  private void limits(Html html) {
    html.open("section", "id", "limits").element("h2", "What this page cannot tell");
    html.open("ul");
    for (String limit : limits()) {
      html.element("li", limit);
    }
    html.close().close();
  }

  private List<String> limits() {
    Duration heard =
        run.brands().isEmpty()
            ? Duration.ZERO
            : Duration.between(
                run.brands().get(0).timeline().from(), run.brands().get(0).timeline().to());
    return List.of(
        "Only what the sources delivered was heard; private messages and deleted posts are not"
            + " here.",
        "Sentiment and complaint are judged by a model. It errs, most of all on irony and on short"
            + " posts; shares are sums of its probabilities.",
        ("The odds rest on %s of each brand's past in this run; return periods beyond some 20 weeks"
                + " are orders of magnitude.")
            .formatted(Wording.span(heard)),
        "That a story cooled after an answer does not prove that the answer cooled it.");
  }
}
