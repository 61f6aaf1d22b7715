// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.narration;

import static io.outcry.launcher.report.Records.STORM;
import static io.outcry.launcher.report.Records.alert;
import static io.outcry.launcher.report.Records.books;
import static io.outcry.launcher.report.Records.delivery;
import static io.outcry.launcher.report.Records.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.demo.scenario.PlantedEvent;
import io.outcry.launcher.demo.scenario.PlantedEvent.Expected;
import java.io.BufferedWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NarratorTest {
  private static final Map<String, String> NAMES =
      Map.of("acme-air", "Acme Air", "bolt-air", "Bolt Air");
  private static final PlantedEvent WHEELCHAIR =
      new PlantedEvent("A broken wheelchair", "acme-air", STORM, Expected.ALERT, List.of("x:1"));
  private static final PlantedEvent CANCELLED =
      new PlantedEvent(
          "A cancelled flight",
          "bolt-air",
          Instant.parse("2026-03-04T16:41:00Z"),
          Expected.NO_ALERT,
          List.of("x:7"));

  private final StringBuilder out = new StringBuilder();
  private final Narrator narrator = new Narrator(out, false, NAMES, List.of(CANCELLED, WHEELCHAIR));

  @Test
  void what_is_told_can_be_read_at_once() {
    StringWriter terminal = new StringWriter();
    new Narrator(new BufferedWriter(terminal), false, NAMES, List.of())
        .open("SYNTHETIC", "Six days of two brands.");
    assertThat(terminal).hasToString("SYNTHETIC\nSix days of two brands.\n");
  }

  @Test
  void a_storm_is_told_to_the_letter() {
    narrator.open("SYNTHETIC", "Six days of two brands.");
    narrator.tell(
        story(
            "bolt-air:x:7",
            "hotter",
            CANCELLED.at().plusSeconds(900),
            "no staff at gate 12",
            17,
            15));
    narrator.tell(alert(1, "firing", "spreading-unanswered", 24, 24.7));
    narrator.tell(delivery(1, "delivered"), true);
    narrator.tell(alert(2, "firing", "hotter", 51, 72.4));
    narrator.tell(alert(3, "answered", "answered", 124, 126.2));
    narrator.tell(alert(4, "resolved", "cooled", 260, 28.0));
    narrator.close(books(16_800, 1), Path.of("out", "report.html"));
    assertThat(out.toString())
        .isEqualTo(
            """
            SYNTHETIC
            Six days of two brands.

            Wed 4 Mar
              16:56  quiet       Bolt Air: "no staff at gate 12", 17 posts. Not beyond what is ordinary: no
                                 alert.

            Fri 6 Mar
              13:28  ALERT       Acme Air: "broke my wheelchair on the flight" is spreading, main post
                                 unanswered
                                 31 posts by 29 people in 24 min, X 31.
                                 Answered? Nobody has answered.
                                 How rare? about once in 9 weeks for Acme Air.
                                 Risk? legal ("get a lawyer", "sue").
                                 Leaving? 3 say so, 1 compares with bolt-air.
                                 Next: Reply under @tealotter42's post.
                                 → pr-desk: delivered, revision 1, signature verified
              13:55  UPDATE      Acme Air: It became rarer than before. 31 posts by now, heat 72.4.
              15:08  answered    Acme Air: The company answered. @AcmeAirHelp after 2 h 4 min (apology,
                                 solution). 31 posts by now, heat 126.
              17:24  resolved    Acme Air: It cooled after the answer. 31 posts by now, heat 28.0.

            What was planted                                  What Outcry did
            ✓ A cancelled flight                              no alert: 17 posts, heat 15.0
            ✓ A broken wheelchair                             alerted after 24 min, 1 h 40 min before the
                                                              answer, cooled
            ✓ Anything else that alerted                      nothing

            16,800 lines read: 16,283 about a brand, 500 about none, 11 duplicates, 1 edit, 1 deletion, 4 dead
            letters. The books balance.
            4,120 stories, 1 alert in 4 revisions. 1 webhook delivered, 1 of them with a signature that we
            verified.
            It took 21.4 s, 785 posts a second.
            The report: out/report.html
            """);
  }

  @Test
  void no_line_is_wider_than_a_hundred_columns() {
    narrator.tell(alert(1, "firing", "spreading-unanswered", 24, 24.7, "word ".repeat(80)));
    narrator.tell(alert(1, "firing", "spreading-unanswered", 24, 24.7, "x".repeat(400)));
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= Console.WIDTH);
  }

  @Test
  void what_people_post_cannot_steer_the_terminal() {
    narrator.tell(
        alert(
            1,
            "firing",
            "spreading-unanswered",
            24,
            24.7,
            "\u001b[2J\u0007\r\u202Egnorw\n\u009b1m"));
    assertThat(out.toString()).doesNotContain("\u001b", "\u0007", "\r", "\u202E", "\u009b");
    assertThat(out.toString()).contains("gnorw");
  }

  @Test
  void colour_is_used_only_where_it_is_allowed() {
    new Narrator(out, true, NAMES, List.of()).tell(alert(1, "firing", "risk", 24, 24.7));
    assertThat(out.toString()).contains("\u001b[1;31m  13:28  ALERT\u001b[0m");
  }

  @Test
  void an_alert_on_something_else_is_not_as_hoped() {
    Narrator alone = new Narrator(out, false, NAMES, List.of(CANCELLED));
    alone.tell(alert(1, "firing", "spreading-unanswered", 24, 24.7));
    alone.close(books(16_800, 1), Path.of("report.html"));
    assertThat(out.toString())
        .contains("✗ Anything else that alerted                      1 alert");
  }

  @Test
  void a_planted_event_that_should_alert_and_did_not_is_marked() {
    narrator.close(books(16_800, 1), Path.of("report.html"));
    assertThat(out.toString())
        .contains("✓ A cancelled flight                              no alert\n")
        .contains("✗ A broken wheelchair                             no alert\n");
  }

  @Test
  void a_danger_has_to_alert_as_one() {
    PlantedEvent smoke =
        new PlantedEvent("Smoke", "acme-air", STORM, Expected.RISK_ALERT, List.of("x:1"));
    for (String reason : List.of("risk", "spreading-unanswered")) {
      Narrator told = new Narrator(out, false, NAMES, List.of(smoke));
      told.tell(alert(1, "firing", reason, 7, 2));
      told.close(books(16_800, 1), Path.of("report.html"));
    }
    assertThat(out.toString())
        .contains(
            "✓ Smoke                                           alerted as a risk after 7 min\n")
        .contains("✗ Smoke                                           alerted after 7 min\n");
  }

  @Test
  void a_delivery_that_failed_or_was_forged_says_so() {
    narrator.tell(delivery(1, "retrying"), false);
    narrator.tell(delivery(1, "delivered"), false);
    assertThat(out.toString())
        .contains("→ pr-desk: retrying, revision 1\n")
        .contains("→ pr-desk: delivered, revision 1, NOT VERIFIED\n");
  }
}
