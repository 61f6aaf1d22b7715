// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.rehearsal;

import io.outcry.launcher.report.page.Wording;
import io.outcry.launcher.terminal.Visible;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.delivery.Delivery;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A drill for a person: each receipt as it comes, and at the end how long everything took. */
final class DrillText {
  private final PrintWriter out;

  DrillText(PrintWriter out) {
    this.out = out;
  }

  void begin(DrillSteps steps, @Nullable String ackTo, Duration wait) {
    line("A drill: nothing happened, and every message says so.");
    line("  alert " + steps.alertId());
    if (ackTo != null) {
      line(
          "  to acknowledge within %s: outcry ack --alert %s --by YOU %s"
              .formatted(Wording.span(wait), steps.alertId(), ackTo));
    }
    out.flush();
  }

  void receipt(Delivery receipt) {
    line(
        "  revision %d to %s, attempt %d: %s%s%s, %d ms"
            .formatted(
                receipt.revision(),
                receipt.receiver(),
                receipt.attempt(),
                receipt.outcome(),
                receipt.httpStatus() == null ? "" : ", HTTP " + receipt.httpStatus(),
                receipt.reason() == null ? "" : ", " + receipt.reason(),
                receipt.tookMs()));
    out.flush();
  }

  /** Whether all went well. */
  boolean end(List<Delivery> receipts, @Nullable ControlEvent ack, boolean waited) {
    long delivered = count(receipts, "delivered");
    long dead = count(receipts, "dead");
    line(
        "%s delivered, %s, %s held back"
            .formatted(
                Wording.count(delivered, "message", "messages"),
                Wording.count(dead) + " dead",
                Wording.count(count(receipts, "held"))));
    if (receipts.isEmpty()) {
      line("No route takes such an alert: see outcry route.");
    }
    acknowledged(receipts, ack, waited);
    out.flush();
    return delivered > 0 && dead == 0;
  }

  private void acknowledged(List<Delivery> receipts, @Nullable ControlEvent ack, boolean waited) {
    Optional<Instant> first =
        receipts.stream()
            .filter(it -> it.outcome().equals("delivered"))
            .map(Delivery::at)
            .min(Instant::compareTo);
    if (ack != null && first.isPresent()) {
      long seconds = Math.max(0, Duration.between(first.get(), ack.at()).toSeconds());
      line(
          "Acknowledged by %s %s after it was first delivered."
              .formatted(
                  ack.by() == null ? "somebody" : ack.by(),
                  Wording.count(seconds, "second", "seconds")));
    } else if (waited) {
      line("Nobody acknowledged it in time.");
    }
  }

  private static long count(List<Delivery> receipts, String outcome) {
    return receipts.stream().filter(it -> it.outcome().equals(outcome)).count();
  }

  private void line(String text) {
    out.println(
        " ".repeat(text.length() - text.stripLeading().length()) + Visible.line(text.strip(), 300));
  }
}
