// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.report.Records;
import io.outcry.schemas.digests.Digest;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.json.Required;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest of a run with one storm. */
class DigestVerbTest {
  @TempDir private Path folder;

  @BeforeEach
  void a_run() throws Exception {
    Records.stormyRun(folder);
  }

  @Test
  void the_day_of_the_storm_is_told_in_words() {
    CommandLineRun run = digest("--until", "2026-03-07T00:00:00Z");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("The day to Sat 7 Mar, 00:00: 1 alert, 0 held back, ")
        .containsSubsequence(
            "Heard",
            "  acme-air: ",
            "Fired",
            "  Fri 6 Mar, 13:28, acme-air: \"broke my wheelchair on the flight\""
                + " (spreading-unanswered; high, now resolved: cooled) a_acme-air_1",
            "Answered, and how it went",
            "@AcmeAirHelp answered after 2 h (apology, solution); it cooled after that",
            "Themes",
            "301 posts, new, not answered (complaint; x; en)");
  }

  @Test
  void a_day_without_anything_says_so() {
    assertThat(digest("--until", "2025-01-01T00:00:00Z").out())
        .contains("nothing to tell", "No mention of any brand was heard.");
  }

  @Test
  void as_a_webhook_it_is_the_contract() throws Exception {
    CommandLineRun run = digest("--format", "webhook", "--period", "week", "--brand", "acme-air");
    JsonNode body = Json.mapper().readTree(run.out());
    assertThat(body.path("type").asText()).isEqualTo("digest.weekly");
    Digest digest = Json.mapper().treeToValue(body.path("data"), Digest.class);
    assertThat(Required.missing(digest)).isEmpty();
    assertThat(digest.brands()).extracting(Digest.BrandCount::brand).containsExactly("acme-air");
    assertThat(digest.fired()).hasSize(1);
    assertThat(body.path("timestamp").asText()).isEqualTo("2026-03-08T00:00:00.001Z");
  }

  @Test
  void a_run_that_goes_on_is_told_to_its_last_line() throws Exception {
    Files.delete(folder.resolve("summary.json"));
    assertThat(digest().out()).startsWith("The day to Fri 6 Mar, 17:24: ");
  }

  @Test
  void what_strangers_wrote_cannot_act_on_the_terminal() throws Exception {
    Records.write(
        folder.resolve("alerts.jsonl"),
        Records.alert(1, "firing", "spreading-unanswered", 24, 24.7, "\u001b[2Jboo"));
    assertThat(digest("--until", "2026-03-07T00:00:00Z").out())
        .doesNotContain("\u001b")
        .contains("\ufffd[2Jboo");
  }

  @Test
  void wrong_usage_says_what_to_do() {
    assertThat(digest("--period", "month").err()).contains("found 'month'; expected day or week");
    assertThat(digest("--format", "html").err()).contains("found 'html'; expected text or webhook");
    assertThat(CommandLineRun.of("digest", "--in", folder + "/none").err())
        .contains("there is no such folder");
  }

  private CommandLineRun digest(String... more) {
    return CommandLineRun.with(more, "digest", "--in", folder);
  }
}
