// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.webhook.notices.AlertNotice;
import io.outcry.webhook.notices.AlertsNotice;
import io.outcry.webhook.notices.DigestNotice;
import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.notices.SourceNotice;
import io.outcry.webhook.notices.TestNotice;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.rendering.Told.Part;
import java.util.ArrayList;
import java.util.List;

/** From a notice to what people are told. */
final class Telling {
  private static final int LINE = 600;
  private static final int TITLE = 300;

  private Telling() {}

  static Told of(Notice notice, Evidence evidence) {
    if (notice instanceof AlertNotice one) {
      return one(one.alert(), one.drill(), evidence);
    }
    if (notice instanceof AlertsNotice several) {
      return several(several, evidence);
    }
    if (notice instanceof SourceNotice source) {
      return source(source.status());
    }
    if (notice instanceof DigestNotice digest) {
      return digest(digest);
    }
    TestNotice test = (TestNotice) notice;
    return plain(
        "⚪",
        "Outcry reaches you here",
        "This is a test message to " + test.receiverId() + ". There is nothing to do.");
  }

  private static Told one(Alert alert, boolean drill, Evidence evidence) {
    String title = title(alert, evidence);
    Part part = AlertPart.of(null, alert, evidence);
    return new Told(
        mark(alert), alert.brand().name() + ": " + title, drill, List.of(part), small(alert));
  }

  private static Told several(AlertsNotice notice, Evidence evidence) {
    List<Part> parts = new ArrayList<>();
    List<String> small = new ArrayList<>();
    for (Alert alert : notice.alerts()) {
      parts.add(AlertPart.of(mark(alert) + " " + title(alert, evidence), alert, evidence));
      small.add(AlertSmallPrint.state(alert));
    }
    Alert first = notice.alerts().get(0);
    String title = first.brand().name() + ": " + parts.size() + " alerts";
    return new Told(mark(first), title, notice.drill(), parts, small);
  }

  private static Told source(SourceStatus status) {
    String network = PlainText.network(PlainText.line(status.network()));
    boolean blind = status.state().equals("silent") || status.state().equals("gap");
    String since = PlainText.time(status.from());
    String until = status.to() == null ? "" : " until " + PlainText.time(status.to());
    String title =
        blind
            ? "Blind on " + network + " since " + since + until
            : "Outcry hears " + network + " again";
    String what =
        blind
            ? "What is posted on " + network + " raises no alert as long as this lasts."
            : "It was blind there from " + since + until + ".";
    String why = status.detail() == null ? "" : PlainText.line(status.detail(), LINE);
    return plain(blind ? "🟠" : "🟢", title, what, why);
  }

  private static Told digest(DigestNotice digest) {
    List<Part> parts = new ArrayList<>();
    for (DigestNotice.Section section : digest.sections()) {
      List<String> lines =
          section.lines().stream()
              .map(it -> PlainText.line(it, LINE))
              .filter(it -> !it.isEmpty())
              .toList();
      String title = PlainText.line(section.title(), TITLE);
      parts.add(new Part(title.isEmpty() ? null : title, lines, null, List.of(), List.of()));
    }
    String title = PlainText.line(digest.title(), TITLE);
    return new Told("📋", title, false, parts, List.of());
  }

  private static Told plain(String mark, String title, String... lines) {
    List<String> some = List.of(lines).stream().filter(it -> !it.isEmpty()).toList();
    Part part = new Part(null, some, null, List.of(), List.of());
    return new Told(mark, title, false, List.of(part), List.of());
  }

  private static String title(Alert alert, Evidence evidence) {
    return PlainText.line(AlertWords.of(alert, evidence).title(), TITLE);
  }

  private static List<String> small(Alert alert) {
    List<String> small = new ArrayList<>();
    small.add(AlertSmallPrint.state(alert));
    small.add(AlertSmallPrint.why(alert));
    if (!alert.explanation().isBlank()) {
      small.add(PlainText.line(alert.explanation(), 2 * LINE));
    }
    return small;
  }

  private static String mark(Alert alert) {
    return switch (alert.status()) {
      case "firing" -> alert.urgency().equals("now") ? "🔴" : "🟠";
      case "answered", "resolved" -> "🟢";
      default -> "⚪";
    };
  }
}
