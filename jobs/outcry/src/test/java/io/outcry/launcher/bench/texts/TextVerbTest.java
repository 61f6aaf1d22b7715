// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.WithoutEncoder;
import io.outcry.launcher.bench.runs.InventedTexts;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.schemas.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextVerbTest {
  @TempDir private Path folder;

  @Test
  void models_and_baseline_are_measured_beside_the_floor_in_one_run() throws Exception {
    CommandLineRun run = run("--json");
    assertThat(run.exitCode()).isEqualTo(ExitCodes.DONE);
    assertThat(run.out().lines()).hasSize(1);
    JsonNode figures = Json.mapper().readTree(run.out());
    for (String way : List.of("floor", "fast", "best", "vader")) {
      assertThat(figures.path(way + "PerSecond").asLong()).as(way).isPositive();
    }
    for (String way : List.of("fast", "best", "vader")) {
      assertThat(figures.path(way + "Ratio").asDouble()).as(way).isPositive();
    }
    assertThat(figures.path("texts").asInt()).isEqualTo(10_000);
    assertThat(run.err()).contains("warm-up: floor ", "1 of 1: floor ", ", VADER ");
  }

  @Test
  void a_file_gives_texts_of_ones_own() throws Exception {
    Path file = Files.writeString(folder.resolve("texts.txt"), "four\n\nsixsix\n");
    CommandLineRun run = run(file.toString());
    assertThat(run.out())
        .endsWith(
            "Of 2 texts of 5.0 characters; the floor finds their tokens and counts them."
                + System.lineSeparator());
    assertThat(run.out().lines().map(line -> line.replaceAll(" .*", "")))
        .containsExactly("", "floor", "fast", "best", "VADER's", "Of");
  }

  @Test
  void without_texts_or_runs_there_is_nothing_to_measure() throws Exception {
    Path file = Files.writeString(folder.resolve("texts.txt"), "\n");
    assertThat(run(file.toString()))
        .isEqualTo(
            new CommandLineRun(
                ExitCodes.FAILED,
                "",
                file + ": found no text; expected one per line" + System.lineSeparator()));
    CommandLineRun none = CommandLineRun.of("bench", "text", "--runs", "0");
    assertThat(none.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(none.err()).contains("--runs of 1 or more");
  }

  @Test
  void where_the_network_cannot_run_the_others_are_measured() throws Exception {
    CommandLineRun run =
        WithoutEncoder.run(folder, "bench", "text", "--runs", "1", "--seconds", "0.01", "--json");
    assertThat(run.exitCode()).isEqualTo(ExitCodes.DONE);
    JsonNode figures = Json.mapper().readTree(run.out());
    assertThat(figures.has("bestPerSecond")).isFalse();
    assertThat(figures.path("fastPerSecond").asLong()).isPositive();
    assertThat(run.err())
        .startsWith("outcry bench text: without the best model: the sentence encoder cannot run");
  }

  @Test
  void the_same_texts_are_invented_each_time() {
    List<String> texts = InventedTexts.talk(1_000);
    assertThat(texts).isEqualTo(InventedTexts.talk(1_000));
    assertThat(new HashSet<>(texts)).hasSizeGreaterThan(800);
  }

  private static CommandLineRun run(String... more) {
    return CommandLineRun.with(more, "bench", "text", "--runs", "1", "--seconds", "0.01");
  }
}
