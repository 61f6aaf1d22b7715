// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.CommandLineRun;
import io.outcry.schemas.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreVerbTest {
  private static final String COMPLAINT =
      "{\"id\":\"1\",\"text\":\"@AcmeAir you lost my bag again, worst service ever\"}";

  @TempDir private Path folder;

  @Test
  void each_line_gets_the_fields_of_the_contract_in_their_order() throws Exception {
    JsonNode scored = Json.mapper().readTree(score(COMPLAINT).out());
    List<String> fields = new ArrayList<>();
    scored.fieldNames().forEachRemaining(fields::add);
    assertThat(fields)
        .containsExactly("id", "language", "sentiment", "complaint", "unsure", "model");
    JsonNode sentiment = scored.path("sentiment");
    double sum = 0;
    for (String name : List.of("negative", "neutral", "positive")) {
      sum += sentiment.path(name).asDouble();
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(scored.path("complaint").asDouble()).isGreaterThan(0.5);
    assertThat(scored.path("model").asText()).isEqualTo("fast");
  }

  @Test
  void the_words_that_weighed_most_are_added_when_asked_for() throws Exception {
    JsonNode words = Json.mapper().readTree(score(COMPLAINT, "--explain").out()).path("words");
    assertThat(words).isNotEmpty();
    assertThat(words.get(0).path("word").asText()).isNotEmpty();
    assertThat(words.get(0).path("complaint").isNumber()).isTrue();
  }

  @Test
  void the_best_model_is_not_promised() throws Exception {
    CommandLineRun run = score(COMPLAINT, "--tier", "best");
    assertThat(run.err()).contains("this release has no best model yet; the fast one is used");
    assertThat(run.out()).contains("\"model\":\"fast\"");
    assertThat(score(COMPLAINT, "--tier", "fast").err()).isEmpty();
  }

  @Test
  void a_bad_line_is_named_and_the_others_are_scored() throws Exception {
    CommandLineRun run =
        score("nope\n\n{\"id\":\"2\"}\n{\"id\":7,\"text\":\"\"}\nnull\n" + COMPLAINT);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains(":1: no JSON object with id and text: "),
            line ->
                assertThat(line)
                    .endsWith(":3: id or text is missing; expected {\"id\":\"1\",\"text\":\"…\"}"),
            line -> assertThat(line).contains(":5: id or text is missing"));
  }

  private CommandLineRun score(String lines, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("score"));
    arguments.addAll(List.of(options));
    arguments.add(Files.writeString(folder.resolve("in.jsonl"), lines).toString());
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }
}
