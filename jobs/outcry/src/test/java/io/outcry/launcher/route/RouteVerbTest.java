// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.report.Records;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where alerts go, and why. */
class RouteVerbTest {
  @TempDir private Path folder;

  @BeforeEach
  void files() throws Exception {
    Files.writeString(
        folder.resolve("brands.yaml"),
        "brands: [{ id: acme-air, name: Acme Air, owner: care }, { id: bolt-air, name: Bolt }]");
    Files.writeString(
        folder.resolve("receivers.yaml"),
        """
        receivers:
          - { id: desk, url: "https://a.example/", secret: { env: S } }
          - { id: legal, url: "https://b.example/", secret: { env: S } }
        routes:
          - { match: { risk: legal }, to: [legal], continue: true }
          - { match: { brand: acme-air, urgency: now, severity: ">=medium" }, to: [desk] }
          - { match: { brand: bolt-air, network: reddit, kind: backlash }, to: [legal] }
        """);
    Records.stormyRun(folder);
  }

  @Test
  void each_route_says_what_it_does_with_a_made_up_alert() {
    assertThat(route("--brand", "acme-air", "--risk", "legal").out().lines().skip(1))
        .containsExactly(
            "  route 1 (risk: legal): takes it, to legal; goes on",
            "  route 2 (brand: acme-air, urgency: now, severity: >=medium): takes it, to desk",
            "  route 3 (brand: bolt-air, network: reddit, kind: backlash): not asked, since a route"
                + " above took the alert",
            "It goes to legal, desk.");
    assertThat(route("--brand", "acme-air", "--urgency", "soon", "--severity", "low").out().lines())
        .contains(
            "  route 1 (risk: legal): does not take it: it has no risk",
            "  route 2 (brand: acme-air, urgency: now, severity: >=medium): does not take it:"
                + " urgency is soon, severity is low",
            "  route 3 (brand: bolt-air, network: reddit, kind: backlash): does not take it: brand"
                + " is acme-air, network is x, kind is story and complaint",
            "It goes to nobody: no route takes it.");
  }

  @Test
  void a_language_is_told_as_the_other_entries_are() throws Exception {
    Files.writeString(
        folder.resolve("receivers.yaml"),
        """
        receivers: [{ id: desk, url: "https://a.example/", secret: { env: S } }]
        routes: [{ match: { language: pt }, to: [desk] }]
        """);
    assertThat(route("--brand", "acme-air", "--language", "pt-BR").out())
        .contains("route 1 (language: pt): takes it, to desk");
    assertThat(route("--brand", "acme-air").out())
        .contains("route 1 (language: pt): does not take it: language is en");
    assertThat(route("--brand", "acme-air", "--language", "english").err())
        .contains("--language: found 'english'; expected a tag, such as en or pt-BR");
  }

  @Test
  void an_alert_of_a_run_is_told_revision_by_revision() {
    CommandLineRun run = route("--alert", "a_acme-air_1", "--in", folder.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            "a_acme-air_1, revision 1: firing, urgency now, severity high, acme-air (Spreading,",
            "It goes to legal, desk.",
            "a_acme-air_1, revision 3: answered, urgency later",
            "It goes to legal.",
            "It also goes to whoever had an earlier revision");
    CommandLineRun file = route("--alert", folder.resolve("alerts.jsonl").toString());
    assertThat(file.out()).isEqualTo(run.out());
  }

  @Test
  void what_may_hold_it_back_and_who_hears_later_is_said_with_the_route() throws Exception {
    Files.writeString(
        folder.resolve("receivers.yaml"),
        """
        receivers:
          - { id: desk, url: "https://a.example/", secret: { env: S } }
          - { id: phone, url: "https://b.example/", secret: { env: S } }
        routes:
          - match: {}
            to: [desk]
            ackWithin: PT15M
            thenTo: [phone]
            maxPerHour: 4
            quietHours: { zone: UTC, from: "13:00", to: "14:00", unless: { risk: safety } }
        """);
    assertThat(route("--alert", "a_acme-air_1", "--in", folder.toString()).out())
        .contains(
            "route 1 (everything): takes it, to desk; held back: quiet-hours until 14:00",
            "; at most 4 new alerts an hour; then to phone if nobody acknowledges within 15 min");
    assertThat(route("--brand", "acme-air", "--risk", "safety").out())
        .contains("takes it, to desk; passes quiet hours; at most 4");
  }

  @Test
  void what_is_not_there_is_wrong_usage() {
    assertThat(
            List.of(
                route(),
                route("--brand", "acme"),
                route("--alert", "a_no_1", "--in", folder.toString()),
                route("--alert", "no-such-file"),
                route("--brand", "acme-air", "--severity", "huge")))
        .extracting(CommandLineRun::exitCode)
        .containsOnly(2);
    assertThat(route("--brand", "acme-air", "--severity", "huge").err())
        .contains("--severity: found 'huge'; expected one of low, medium, high, critical");
  }

  private CommandLineRun route(String... more) {
    return CommandLineRun.with(
        more,
        "route",
        "--brands",
        folder.resolve("brands.yaml"),
        "--receivers",
        folder.resolve("receivers.yaml"));
  }
}
