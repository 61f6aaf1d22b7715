// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.digest.DigestSchedule;
import io.outcry.deliver.routes.Escalation;
import io.outcry.deliver.routes.Match;
import io.outcry.deliver.routes.QuietHours;
import io.outcry.deliver.routes.Route;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.webhook.receivers.Destination;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.receivers.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiversFileTest {
  private static final BrandCatalog BRANDS =
      BrandsFile.read(ConfigTestFiles.file("brands/good/all-fields.yaml"));

  static Stream<Path> bad() {
    return ConfigTestFiles.in("receivers/bad");
  }

  @ParameterizedTest
  @MethodSource("bad")
  void a_bad_file_is_refused_with_all_its_problems_and_their_mend(Path file) throws Exception {
    ConfigTestFiles.expectProblems(file, path -> ReceiversFile.read(path, BRANDS));
  }

  @Test
  void every_field_arrives_and_secrets_stay_references() {
    Receivers receivers =
        ReceiversFile.read(ConfigTestFiles.file("receivers/good/all-fields.yaml"), BRANDS);
    assertThat(receivers.receivers())
        .containsExactly(
            new Receiver(
                "pr-desk",
                Format.STANDARD_WEBHOOKS,
                Reference.given("https://hooks.example/outcry"),
                List.of(Reference.environment("NEW_SECRET"), Reference.file("/run/secrets/old")),
                Evidence.FULL,
                false,
                "at-home"),
            new Receiver(
                "at-home",
                Format.STANDARD_WEBHOOKS,
                Reference.given("http://localhost:8080/"),
                List.of(Reference.environment("HOME_SECRET")),
                Evidence.FULL,
                true,
                null),
            new Receiver(
                "hidden",
                Format.STANDARD_WEBHOOKS,
                Reference.environment("HIDDEN_URL"),
                List.of(Reference.file("secret.txt")),
                Evidence.FULL,
                false,
                null));
    assertThat(receivers.routes().routes())
        .containsExactly(
            new Route(
                new Match("acme-air", "now", ">=medium", "any", "care", "no", "x", "complaint"),
                List.of("pr-desk", "hidden"),
                true,
                new Escalation(900_000, List.of("at-home")),
                new QuietHours(
                    ZoneId.of("Europe/Berlin"),
                    LocalTime.of(22, 0),
                    LocalTime.of(7, 0),
                    new Match(null, null, ">=high", "any", null, null, null, null)),
                3,
                300_000),
            new Route(Match.ALL, List.of("at-home"), false));
    assertThat(receivers.digest())
        .isEqualTo(
            new DigestSchedule(
                LocalTime.of(7, 0),
                ZoneId.of("Europe/Berlin"),
                List.of("pr-desk"),
                DayOfWeek.MONDAY));
  }

  @Test
  void each_format_has_fields_and_defaults_of_its_own() {
    Receivers receivers =
        ReceiversFile.read(ConfigTestFiles.file("receivers/good/formats.yaml"), BRANDS);
    assertThat(receivers.receivers())
        .containsExactly(
            receiver(
                "events",
                Format.CLOUDEVENTS,
                new Destination.Webhook(
                    Reference.given("https://events.example/"),
                    List.of(Reference.environment("S"))),
                Evidence.EXCERPT),
            receiver(
                "slack",
                Format.SLACK,
                new Destination.Webhook(Reference.environment("SLACK_URL"), List.of()),
                Evidence.LINK),
            receiver(
                "bot",
                Format.SLACK,
                new Destination.SlackBot(
                    Reference.given("https://slack.com/api"),
                    Reference.environment("SLACK_TOKEN"),
                    "#pr"),
                Evidence.FULL),
            receiver(
                "teams",
                Format.TEAMS,
                new Destination.Webhook(Reference.file("/run/secrets/teams"), List.of()),
                Evidence.LINK),
            receiver(
                "pager",
                Format.PAGERDUTY,
                new Destination.PagerDuty(
                    Reference.given("https://events.pagerduty.com/v2/enqueue"),
                    Reference.environment("PAGER_KEY")),
                Evidence.FULL),
            receiver(
                "mail",
                Format.EMAIL,
                new Destination.Mailbox(
                    "mail.example",
                    587,
                    Destination.Tls.STARTTLS,
                    "outcry",
                    Reference.environment("SMTP_PASSWORD"),
                    "Outcry <outcry@acme.example>",
                    List.of("pr@acme.example", "Bob <bob@acme.example>")),
                Evidence.LINK));
  }

  @Test
  void the_settings_of_the_manual_are_in_order(@TempDir Path folder) throws Exception {
    String guide = Files.readString(Path.of("../../docs/receivers.md"));
    String settings = guide.split("```yaml\n")[1].split("```")[0];
    Path file = Files.writeString(folder.resolve("receivers.yaml"), settings);
    assertThat(ReceiversFile.read(file, BRANDS).receivers())
        .extracting(Receiver::format)
        .contains(Format.values());
  }

  private static Receiver receiver(
      String id, Format format, Destination destination, Evidence evidence) {
    return new Receiver(id, format, destination, evidence, false, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"addresses-and-secrets", "formats"})
  void no_message_shows_an_address_or_a_secret(String file) throws Exception {
    String shown = Files.readString(ConfigTestFiles.file("receivers/bad/" + file + ".txt"));
    assertThat(shown).doesNotContain("token-", "do-not-print");
  }
}
