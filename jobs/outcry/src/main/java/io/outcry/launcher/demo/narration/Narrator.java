// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.narration;

import io.outcry.launcher.demo.narration.Console.Style;
import io.outcry.launcher.demo.scenario.PlantedEvent;
import io.outcry.launcher.demo.scenario.PlantedEvent.Expected;
import io.outcry.launcher.report.page.PlainText;
import io.outcry.launcher.report.page.Signs;
import io.outcry.launcher.report.page.Wording;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.alerts.Alert.Response;
import io.outcry.schemas.books.Summary;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.stories.StoryChange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells a run as it unfolds: what happened, why it matters, who answered, how it ended. Takes the
 * records in the order in which they are told; safe to call from several threads.
 */
public final class Narrator {
  private static final int TEXT = 21;
  private static final int LARGE_AT_POSTS = 15;

  private final Console console;
  private final Map<String, String> brandNames;
  private final List<Outcome> outcomes;
  private final Set<String> otherAlerts = new HashSet<>();
  private final Set<String> toldQuiet = new HashSet<>();
  private String day = "";
  private long deliveries;
  private long verified;

  /**
   * @param colour whether {@code out} is a terminal that shows colour
   * @param brandNames id to name
   * @param truth what was planted; empty outside of the demo
   */
  public Narrator(
      Appendable out, boolean colour, Map<String, String> brandNames, List<PlantedEvent> truth) {
    console = new Console(out, colour);
    this.brandNames = Map.copyOf(brandNames);
    outcomes = truth.stream().map(Outcome::new).toList();
  }

  /** The first lines: what will be heard. */
  public synchronized void open(String label, String what) {
    console.print(0, label, Style.SOFT);
    console.print(0, what, Style.PLAIN);
  }

  /** A revision of an alert. */
  public synchronized void tell(Alert alert) {
    List<Outcome> about = outcomes.stream().filter(outcome -> outcome.isAbout(alert)).toList();
    about.forEach(outcome -> outcome.see(alert));
    if (about.isEmpty()) {
      otherAlerts.add(alert.alertId());
    }
    newDay(Wording.day(alert.at()));
    String clock = "  " + Wording.clock(alert.at()) + "  " + word(alert);
    if (alert.revision() == 1) {
      raise(alert, clock);
    } else {
      String course =
          "%s: %s. %s"
              .formatted(alert.brand().name(), Wording.reason(alert.reason()), course(alert));
      console.print(clock, style(alert), TEXT, course, Style.PLAIN);
    }
  }

  /** A change of a story; only what was planted and does not alert is told. */
  public synchronized void tell(StoryChange change) {
    for (Outcome outcome : outcomes) {
      if (!outcome.isAbout(change)) {
        continue;
      }
      outcome.see(change);
      boolean worthTelling =
          change.posts() >= LARGE_AT_POSTS
              && outcome.event.expected() == Expected.NO_ALERT
              && !outcome.hasAlerted();
      if (worthTelling && toldQuiet.add(outcome.event.name())) {
        quiet(change);
      }
    }
  }

  /**
   * An attempt to deliver.
   *
   * @param signatureVerified whether the receiver checked the signature and found it right
   */
  public synchronized void tell(Delivery delivery, boolean signatureVerified) {
    boolean arrived = delivery.outcome().equals("delivered");
    deliveries += arrived ? 1 : 0;
    verified += arrived && signatureVerified ? 1 : 0;
    String reason = delivery.reason();
    String words =
        "→ %s: %s, revision %d%s"
            .formatted(
                delivery.receiver(),
                delivery.outcome() + (reason == null ? "" : " (" + reason + ")"),
                delivery.revision(),
                arrived ? signatureVerified ? ", signature verified" : ", NOT VERIFIED" : "");
    console.print(TEXT, words, Style.SOFT);
  }

  /** The last lines: what was planted and what came of it, the books, where the report lies. */
  public synchronized void close(Summary books, Path report) {
    ClosingTable table = new ClosingTable(console);
    table.planted(outcomes, otherAlerts.size());
    table.books(books, deliveries, verified);
    console.print(0, "The report: " + report, Style.STRONG);
  }

  private void raise(Alert alert, String clock) {
    console.print(
        clock,
        style(alert),
        TEXT,
        alert.brand().name() + ": " + alert.headline().title(),
        Style.STRONG);
    console.print(TEXT, alert.headline().happening() + ".", Style.PLAIN);
    console.print(TEXT, "Answered? " + alert.headline().answered() + ".", Style.PLAIN);
    console.print(TEXT, "How rare? " + alert.headline().odds() + ".", Style.PLAIN);
    sign("Risk? ", Signs.risk(alert));
    sign("Leaving? ", Signs.leaving(alert));
    console.print(TEXT, "Next: " + alert.headline().next(), Style.PLAIN);
  }

  private void sign(String question, String answer) {
    if (!answer.isEmpty()) {
      console.print(TEXT, question + answer + ".", Style.PLAIN);
    }
  }

  private void quiet(StoryChange change) {
    newDay(Wording.day(change.at()));
    String name = brandNames.getOrDefault(change.brand(), change.brand());
    String why =
        change.answered()
            ? "Somebody has answered: no alert."
            : change.kind().equals("praise")
                ? "It is praise: no alert."
                : "Not beyond what is ordinary: no alert.";
    String words =
        "%s: \"%s\", %s. %s"
            .formatted(
                name,
                PlainText.line(change.title(), 60),
                Wording.count(change.posts(), "post", "posts"),
                why);
    console.print(
        "  " + Wording.clock(change.at()) + "  quiet", Style.SOFT, TEXT, words, Style.SOFT);
  }

  private static String course(Alert alert) {
    String size =
        "%s by now, heat %s."
            .formatted(
                Wording.count(alert.spread().posts(), "post", "posts"),
                Wording.decimal(alert.spread().heat()));
    if (!alert.status().equals("answered") || alert.responses().isEmpty()) {
      return size;
    }
    Response first = alert.responses().get(0);
    return "@%s after %s%s. %s"
        .formatted(
            first.account(),
            Wording.span(Duration.ofSeconds(first.afterSeconds())),
            first.tone().isEmpty() ? "" : " (" + String.join(", ", first.tone()) + ")",
            size);
  }

  private void newDay(String today) {
    if (!today.equals(day)) {
      day = today;
      console.blank();
      console.print(0, today, Style.STRONG);
    }
  }

  private static String word(Alert alert) {
    if (alert.status().equals("firing")) {
      return alert.revision() == 1 ? "ALERT" : "UPDATE";
    }
    return alert.status();
  }

  private static Style style(Alert alert) {
    return alert.status().equals("firing") ? Style.ALARM : Style.GOOD;
  }
}
