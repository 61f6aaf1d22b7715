// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.digests.DigestSchedule;
import io.outcry.deliver.routes.Escalation;
import io.outcry.deliver.routes.Match;
import io.outcry.deliver.routes.QuietHours;
import io.outcry.deliver.routes.Route;
import io.outcry.domain.brands.BrandCatalog;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
                new Match("acme-air", "now", ">=medium", "any", "care", "x", "complaint"),
                List.of("pr-desk", "hidden"),
                true,
                new Escalation(900_000, List.of("at-home")),
                new QuietHours(
                    ZoneId.of("Europe/Berlin"),
                    LocalTime.of(22, 0),
                    LocalTime.of(7, 0),
                    new Match(null, null, ">=high", "any", null, null, null)),
                3),
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
  void no_message_shows_an_address_or_a_secret() throws Exception {
    String shown =
        Files.readString(ConfigTestFiles.file("receivers/bad/addresses-and-secrets.txt"));
    assertThat(shown).doesNotContain("token-", "do-not-print");
  }
}
