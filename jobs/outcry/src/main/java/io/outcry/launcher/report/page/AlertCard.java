// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import io.outcry.launcher.report.facts.AlertHistory;
import io.outcry.launcher.report.facts.AlertHistory.Step;
import io.outcry.launcher.report.facts.StoryTrace;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.alerts.Alert.Operand;
import io.outcry.schemas.alerts.Alert.Response;
import io.outcry.schemas.alerts.Alert.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One alert: what happened, how rare that is, who said what, who answered, and what came of it. */
final class AlertCard {
  private final AlertHistory history;
  private final Alert alert;
  private final @Nullable StoryTrace trace;

  AlertCard(AlertHistory history, @Nullable StoryTrace trace) {
    this.history = history;
    this.alert = history.latest();
    this.trace = trace;
  }

  /** The name of the card inside the page: letters, digits and dashes. */
  static String anchor(AlertHistory history) {
    return "alert-" + history.latest().alertId().replaceAll("[^A-Za-z0-9_-]", "-");
  }

  void write(Html html) {
    html.open("article", "class", "card status-" + alert.status(), "id", anchor(history));
    html.open("p", "class", "chips");
    html.element("span", alert.status(), "class", "chip status");
    html.element("span", alert.severity() + " severity", "class", "chip");
    for (Alert.Risk risk : alert.risk()) {
      html.element("span", "risk: " + risk.kind(), "class", "chip risk");
    }
    html.open("span", "class", "when").text(alert.brand().name() + " · ");
    html.text(Wording.dayAndClock(history.raisedAt())).close().close();
    html.open("h3").theirs(alert.headline().title()).close();
    html.open("p", "class", "lead").theirs(alert.headline().happening()).close();
    LifeLine.write(html, history);
    facts(html);
    if (!isSpike()) {
      new HeatFigure(history, trace).write(html);
    }
    explanation(html);
    samples(html);
    responses(html);
    steps(html);
    html.close();
  }

  /** No story, so without heat. */
  private boolean isSpike() {
    return alert.kind().equals("brand-spike");
  }

  private void facts(Html html) {
    html.open("dl", "class", "facts");
    fact(html, "Answered?", alert.headline().answered());
    fact(html, "How rare", rarity());
    fact(html, "Risk", Signs.risk(alert));
    fact(html, "Leaving", Signs.leaving(alert));
    fact(html, "They ask", Signs.questions(alert));
    fact(html, "Carried by", Signs.carriers(alert));
    fact(html, "Shared", Signs.shared(alert));
    fact(html, "What next", alert.headline().next());
    html.close();
  }

  /** An alert that is over was rare when it was hottest, not now. */
  private String rarity() {
    Step rarest = history.rarest();
    return rarest.revision() == alert.revision()
        ? rarest.odds()
        : "%s, at its hottest (%s)".formatted(rarest.odds(), Wording.dayAndClock(rarest.at()));
  }

  private static void fact(Html html, String name, String value) {
    if (!value.isBlank()) {
      html.open("div").element("dt", name);
      html.open("dd").theirs(value).close().close();
    }
  }

  private void explanation(Html html) {
    Step rarest = history.rarest();
    html.open("p", "class", "explanation").theirs(rarest.explanation()).close();
    if (rarest.arithmetic().isEmpty()) {
      return;
    }
    html.open("details").element("summary", "The arithmetic, to redo it");
    html.open("div", "class", "wide").open("table").open("tbody");
    for (Operand operand : rarest.arithmetic()) {
      html.open("tr").element("th", operand.name(), "scope", "row");
      html.open("td").open("code").text(operand.formula()).close().close();
      html.element("td", String.valueOf(operand.value()), "class", "number").close();
    }
    html.close().close().close().close();
  }

  private void samples(Html html) {
    if (alert.samples().isEmpty()) {
      return;
    }
    html.element("h4", "What people write").open("ul", "class", "posts");
    for (Sample sample : alert.samples()) {
      html.open("li").open("blockquote").theirs(sample.text()).close();
      html.open("p", "class", "by").link(sample.url(), "@" + sample.author());
      Long followers = sample.followers();
      String reach =
          followers == null ? "" : ", " + Wording.count(followers, "follower", "followers");
      html.text(reach + " · " + Wording.dayAndClock(sample.createdAt()) + " · " + sample.why());
      html.close().close();
    }
    html.close();
  }

  private void responses(Html html) {
    if (alert.responses().isEmpty()) {
      return;
    }
    html.element("h4", "What the company said").open("ul", "class", "responses");
    for (Response response : alert.responses()) {
      html.open("li").link(response.url(), "@" + response.account());
      Duration after = Duration.ofSeconds(response.afterSeconds());
      html.text(
          " · %s, %s after the first post"
              .formatted(Wording.dayAndClock(response.at()), Wording.span(after)));
      if (!response.tone().isEmpty()) {
        html.text(" · " + String.join(", ", response.tone()));
      }
      html.close();
    }
    html.close();
  }

  private void steps(Html html) {
    html.element("h4", "How it went").open("ol", "class", "steps");
    Step before = null;
    for (Step step : history.steps()) {
      html.open("li", "class", "status-" + step.status());
      html.element("time", Wording.dayAndClock(step.at()), "datetime", step.at().toString());
      html.element("b", Wording.reason(step.reason()));
      html.element(
          "span",
          "%s%s%s"
              .formatted(
                  Wording.count(step.posts(), "post", "posts"),
                  isSpike() ? " in 5 minutes" : ", heat " + Wording.decimal(step.heat()),
                  before == null
                      ? ""
                      : ", " + Wording.span(Duration.between(before.at(), step.at())) + " later"));
      html.close();
      before = step;
    }
    html.close();
    networks(html);
  }

  private void networks(Html html) {
    List<String> parts =
        alert.spread().perNetwork().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(entry -> entry.getKey() + " " + Wording.count(entry.getValue()))
            .toList();
    if (!parts.isEmpty()) {
      html.element("p", "Where: " + String.join(", ", parts), "class", "where");
    }
  }
}
