// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import io.outcry.launcher.demo.narration.Narrator;
import io.outcry.launcher.files.LineTail;
import io.outcry.launcher.report.page.Wording;
import io.outcry.schemas.alerts.Alert;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * What the person who started a live run sees: alerts as they come, and one line that says what is
 * heard. In a terminal the line stands still below the alerts; elsewhere it comes every half
 * minute.
 */
final class LiveConsole {
  private static final Duration EVERY = Duration.ofSeconds(30);

  /** After which a connection that can be made is made. */
  private static final Duration SOON = Duration.ofSeconds(5);

  /** Of the line in a terminal; one that wraps could not be taken back. */
  private static final int WIDTH = 118;

  private static final String CLEAR = "\r\033[2K";

  private final Narrator narrator;
  private final LineTail<Alert> alerts;
  private final PrintWriter err;
  private final boolean terminal;
  private final Instant firstStart;
  private final Duration past;
  private final Set<String> pastAlerts = new HashSet<>();
  private final CatchUp catchUp = new CatchUp();
  private boolean pastIsTold;
  private Instant nextLine;

  /**
   * @param now when it is started
   * @param firstStart what happened before it was told to nobody
   * @param past how far the run looks back; zero if it does not
   */
  LiveConsole(
      Narrator narrator,
      LineTail<Alert> alerts,
      PrintWriter err,
      boolean terminal,
      Instant now,
      Instant firstStart,
      Duration past) {
    this.narrator = narrator;
    this.alerts = alerts;
    this.err = err;
    this.terminal = terminal;
    this.nextLine = now.plus(SOON);
    this.firstStart = firstStart;
    this.past = past;
    this.pastIsTold = past.isZero();
  }

  /** Shows what is new. */
  void show(Listened listened, Instant now) throws IOException {
    if (terminal) {
      err.print(CLEAR);
      err.flush();
    }
    for (Alert alert : alerts.next()) {
      narrator.tell(alert);
      if (alert.at().isBefore(firstStart)) {
        pastAlerts.add(alert.alertId());
      }
    }
    tellPast(listened, now);
    if (terminal) {
      err.print(StatusLine.of(listened, now.toEpochMilli(), WIDTH));
    } else if (!now.isBefore(nextLine)) {
      err.println(StatusLine.of(listened, now.toEpochMilli()));
      nextLine = now.plus(EVERY);
    }
    err.flush();
  }

  private void tellPast(Listened listened, Instant now) {
    if (pastIsTold || !catchUp.isDone(listened, now)) {
      return;
    }
    pastIsTold = true;
    err.println(
        "The %s before this start would have alerted %s; nobody was told. From here it is live."
            .formatted(
                Wording.span(past),
                pastAlerts.isEmpty()
                    ? "not once"
                    : Wording.count(pastAlerts.size(), "time", "times")));
  }

  /** What was heard in the end stays. */
  void end(Listened listened, Instant now) throws IOException {
    nextLine = now;
    show(listened, now);
    if (terminal) {
      err.println();
    }
  }
}
