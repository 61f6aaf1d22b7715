// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.report.Records;
import io.outcry.schemas.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Complaints that wait, as the files of a run tell them. */
class OpenVerbTest {
  @TempDir private Path folder;

  @BeforeEach
  void a_run() throws Exception {
    Records.stormyRun(folder);
    Instant end = Records.START.plus(Duration.ofDays(6));
    Records.write(
        folder.resolve("stories.jsonl"),
        Records.story("bolt-air:x:1", "opened", end.minusSeconds(3_600), "one alone", 1, 1),
        Records.story("bolt-air:x:2", "opened", end.minusSeconds(1_800), "two of us", 2, 2),
        Records.story("acme-air:x:3", "opened", end.minusSeconds(900), "another brand", 2, 2));
  }

  @Test
  void those_of_several_people_come_before_older_ones_of_one() {
    CommandLineRun run = open("bolt-air");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "bolt-air: 2 complaints wait for an answer as of 8 March 2026, 00:00, 1 of them from"
                + " one person only",
            "  30 min: \"two of us\" 2 posts by 2 people, opened by x:2, it never alerted",
            "  1 h: \"one alone\" 1 post by 1 person, opened by x:1, it never alerted");
  }

  @Test
  void a_brand_without_any_says_so_and_a_limit_counts_the_rest() {
    assertThat(open("kite").out().strip()).isEqualTo("kite: no complaint waits for an answer.");
    assertThat(open("bolt-air", "--limit", "1").out()).contains("… and 1 more (--limit)");
    assertThat(open("bolt-air", "--limit", "0").exitCode()).isEqualTo(2);
  }

  @Test
  void as_json_it_is_one_object() throws Exception {
    JsonNode answer = Json.mapper().readTree(open("bolt-air", "--json").out());
    assertThat(answer.path("waiting").asLong()).isEqualTo(2);
    assertThat(answer.at("/stories/0/storyId").asText()).isEqualTo("bolt-air:x:2");
  }

  private CommandLineRun open(String brand, String... more) {
    return CommandLineRun.with(more, "open", "--in", folder, "--brand", brand);
  }
}
