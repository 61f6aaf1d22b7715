// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.Outcry;
import io.outcry.schemas.json.Json;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreVerbTest {
  private static final String COMPLAINT =
      "{\"id\":\"1\",\"text\":\"@AcmeAir you lost my bag again, worst service ever\"}";

  @TempDir private Path folder;

  @Test
  void each_line_gets_the_fields_of_the_contract_in_their_order() throws Exception {
    JsonNode scored = Json.mapper().readTree(score(COMPLAINT, "--tier", "fast").out());
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

  @ParameterizedTest
  @ValueSource(strings = {"fast", "best"})
  void the_words_that_weighed_most_are_added_when_asked_for(String tier) throws Exception {
    JsonNode words =
        Json.mapper().readTree(score(COMPLAINT, "--tier", tier, "--explain").out()).path("words");
    assertThat(words).isNotEmpty();
    assertThat(words.get(0).path("word").asText()).isNotEmpty();
    assertThat(words.get(0).path("complaint").isNumber()).isTrue();
  }

  @Test
  void the_best_model_scores_unless_told_otherwise() throws Exception {
    CommandLineRun run = score(COMPLAINT);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("\"model\":\"best\"");
    assertThat(score(COMPLAINT, "--tier", "best")).isEqualTo(run);
    assertThat(score(COMPLAINT, "--tier", "fast").out()).contains("\"model\":\"fast\"");
  }

  @Test
  void many_lines_keep_their_order() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"text\":\"late again\"}\n");
    }
    List<String> scored = score(lines.toString(), "--tier", "fast").out().lines().toList();
    assertThat(scored).hasSize(1_000);
    for (int i = 0; i < scored.size(); i++) {
      assertThat(scored.get(i)).startsWith("{\"id\":\"" + i + "\",");
    }
  }

  @Test
  void a_line_is_answered_before_the_next_one_comes() throws Exception {
    InputStream in = System.in;
    PipedOutputStream asks = new PipedOutputStream();
    PipedInputStream answers = new PipedInputStream();
    PrintWriter answering = new PrintWriter(new PipedOutputStream(answers), true, UTF_8);
    BufferedReader answered = new BufferedReader(new InputStreamReader(answers, UTF_8));
    System.setIn(new PipedInputStream(asks));
    CompletableFuture<Integer> run =
        CompletableFuture.supplyAsync(
            () -> Outcry.run(answering, answering, "score", "--tier", "fast"));
    try (asks) {
      for (int i = 0; i < 3; i++) {
        asks.write((COMPLAINT + "\n").getBytes(UTF_8));
        asks.flush();
        assertThat(answered.readLine()).startsWith("{\"id\":\"1\"");
      }
    } finally {
      System.setIn(in);
    }
    assertThat(run.get()).isZero();
  }

  @Test
  void nothing_more_is_scored_once_nobody_reads() throws Exception {
    String lines = (COMPLAINT + "\n").repeat(1_000) + "nope\n";
    Path file = Files.writeString(folder.resolve("in.jsonl"), lines);
    PrintWriter closed = new PrintWriter(Writer.nullWriter());
    closed.close();
    StringWriter err = new StringWriter();
    int exitCode =
        Outcry.run(closed, new PrintWriter(err), "score", "--tier", "fast", file.toString());
    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString()).as("the bad line was not reached").isEmpty();
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
    return CommandLineRun.with(
        options, "score", Files.writeString(folder.resolve("in.jsonl"), lines));
  }
}
