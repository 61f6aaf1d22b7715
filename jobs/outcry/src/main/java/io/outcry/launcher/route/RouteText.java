// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.route;

import static java.util.stream.Collectors.joining;

import io.outcry.deliver.routes.Escalation;
import io.outcry.deliver.routes.Match;
import io.outcry.deliver.routes.QuietHours;
import io.outcry.deliver.routes.Route;
import io.outcry.deliver.routes.Routes;
import io.outcry.launcher.report.page.Wording;
import io.outcry.launcher.terminal.Visible;
import io.outcry.schemas.alerts.Alert;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/** Goes through the routes as the job does, and says of each what it does with an alert. */
final class RouteText {
  private final Routes routes;
  private final PrintWriter out;

  RouteText(Routes routes, PrintWriter out) {
    this.routes = routes;
    this.out = out;
  }

  void print(Alert alert) {
    line(
        0,
        "%s, revision %d: %s, urgency %s, severity %s, %s (%s)"
            .formatted(
                alert.alertId(),
                alert.revision(),
                alert.status(),
                alert.urgency(),
                alert.severity(),
                alert.brand().id(),
                Wording.reason(alert.reason())));
    if (alert.rule().mode().equals("shadow")) {
      line(2, "Goes to nobody: its brand is in mode: shadow, which sends nothing.");
      return;
    }
    boolean taken = false;
    int number = 0;
    for (Route route : routes.routes()) {
      number++;
      List<Match.Entry> entries = route.match().entries(alert);
      String name = "route %d (%s)".formatted(number, wanted(entries));
      if (taken) {
        line(2, name + ": not asked, since a route above took the alert");
      } else if (route.match().accepts(alert)) {
        taken = !route.goesOn();
        line(
            2,
            name
                + ": takes it, to "
                + String.join(", ", route.to())
                + guards(route, alert)
                + (route.goesOn() ? "; goes on" : ""));
      } else {
        line(2, name + ": does not take it: " + missed(entries));
      }
    }
    List<String> receivers = routes.receiversOf(alert);
    line(
        0,
        receivers.isEmpty()
            ? "It goes to nobody: no route takes it."
            : "It goes to " + String.join(", ", receivers) + ".");
    if (!alert.status().equals("firing") || alert.reason().equals("redacted")) {
      line(0, "It also goes to whoever had an earlier revision, whatever the routes say.");
    }
  }

  /** What may hold it back there, and who hears of it later. */
  private static String guards(Route route, Alert alert) {
    StringBuilder words = new StringBuilder();
    QuietHours quiet = route.quietHours();
    if (quiet != null && alert.status().equals("firing")) {
      boolean waits = quiet.hold(alert) && quiet.include(alert.at());
      words.append(
          waits
              ? "; held back: " + quiet.reason()
              : quiet.hold(alert)
                  ? "; not in quiet hours at " + alert.at()
                  : "; passes quiet hours");
    }
    if (route.maxPerHour() > 0) {
      words.append("; at most ").append(route.maxPerHour()).append(" new alerts an hour");
    }
    if (route.groupMillis() > 0) {
      words.append("; new alerts of a brand joined every ");
      words.append(Wording.span(Duration.ofMillis(route.groupMillis())));
      words.append(" where people read");
    }
    Escalation escalation = route.escalation();
    if (escalation != null) {
      words.append("; then to ").append(String.join(", ", escalation.thenTo()));
      words.append(" if nobody acknowledges within ");
      words.append(Wording.span(Duration.ofMillis(escalation.withinMillis())));
    }
    return words.toString();
  }

  /** {@code brand: acme-air, urgency: now}; {@code everything} where there is no entry. */
  private static String wanted(List<Match.Entry> entries) {
    return entries.isEmpty()
        ? "everything"
        : entries.stream().map(it -> it.name() + ": " + it.wanted()).collect(joining(", "));
  }

  /** The entries that do not agree: {@code urgency is soon}. */
  private static String missed(List<Match.Entry> entries) {
    return entries.stream()
        .filter(it -> !it.agrees())
        .map(
            it ->
                it.found().isEmpty()
                    ? "it has no " + it.name()
                    : it.name() + " is " + String.join(" and ", it.found()))
        .collect(joining(", "));
  }

  private void line(int indent, String text) {
    out.println(" ".repeat(indent) + Visible.line(text, 300));
  }
}
