// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.kafka.LocalBroker;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every statement of {@code docs/sql.md}, on recorded days and, of topics, on a real broker. */
class SqlDocumentTest {
  @RegisterExtension
  static final MiniClusterExtension FLINK =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder().setNumberSlotsPerTaskManager(2).build());

  private static final String NOWHERE = "127.0.0.1:1";
  private static final String UNTIL_NOW = "/*+ OPTIONS('scan.bounded.mode' = 'latest-offset') */";

  private static final Map<String, List<Row>> answers = new TreeMap<>();
  @TempDir private static Path folder;
  private static final SqlDocument document = SqlDocument.read();
  private static Tables tables = Tables.of(document, Path.of(""), NOWHERE);

  @BeforeAll
  static void replay_the_days_to_a_receiver() throws Exception {
    try (ScriptedReceiver desk = ScriptedReceiver.always(Step.status(204))) {
      CommandLineRun run = RecordedDays.replay(folder, desk.address());
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
    tables = Tables.of(document, folder, NOWHERE);
    for (Map.Entry<String, String> question : document.questions().entrySet()) {
      if (!question.getValue().contains("_topic")) {
        answers.put(question.getKey(), tables.ask(question.getValue()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "posts, post",
    "mentions, mention",
    "brand_windows, brand-window",
    "stories, story",
    "control, control",
    "alerts, alert",
    "deliveries, delivery",
    "dead_letters, dead-letter",
    "sources, source-status"
  })
  void a_table_and_its_topic_have_the_columns_of_the_contract(String table, String contract)
      throws IOException {
    assertThat(tables.columns(table)).isEqualTo(ContractColumns.of(contract));
    assertThat(tables.columns(table + "_topic")).isEqualTo(tables.columns(table));
    assertThat(tables.plan("SELECT * FROM " + table + "_topic " + UNTIL_NOW))
        .contains("TableSourceScan");
  }

  @Test
  void every_question_about_files_has_an_answer() {
    assertThat(answers).hasSizeGreaterThan(15);
    assertThat(answers.values()).doesNotContain(List.of());
  }

  @Test
  void posts_are_counted_by_network_without_deletions_and_what_is_no_json() throws Exception {
    Map<String, Long> recorded = new TreeMap<>();
    for (JsonNode post : lines("posts")) {
      if (!post.has("type")) {
        recorded.merge(post.path("network").asText(), 1L, Long::sum);
      }
    }
    Map<String, Long> counted = new TreeMap<>();
    for (Row row : answer("How many posts of each network")) {
      counted.put(text(row, "network"), (Long) row.getField("posts"));
      assertThat(row.getField("secondsLate")).isEqualTo(RecordedDays.SECONDS_LATE);
    }
    assertThat(counted).isEqualTo(recorded);
  }

  @Test
  void the_worst_hour_is_that_with_most_complaints_by_its_last_revision() throws Exception {
    Map<String, JsonNode> last = new TreeMap<>();
    for (JsonNode window : lines("brand-windows")) {
      if (window.path("size").asText().equals("PT1H")) {
        String key = window.path("brand").asText() + window.path("start").asText();
        last.merge(key, window, (a, b) -> revision(a) > revision(b) ? a : b);
      }
    }
    for (Row worst : answer("The worst hour")) {
      long most =
          last.values().stream()
              .filter(it -> it.path("brand").asText().equals(worst.getField("brand")))
              .mapToLong(it -> it.path("complaints").asLong())
              .max()
              .orElseThrow();
      assertThat(worst.getField("complaints")).isEqualTo(most);
    }
    assertThat(answer("The worst hour")).extracting(it -> text(it, "brand")).hasSize(2);
  }

  @Test
  void the_complaint_that_nobody_answered_waits_since_it_was_written() throws Exception {
    assertThat(answer("Unanswered complaints"))
        .extracting(it -> text(it, "postId") + " since " + text(it, "waitsSince"))
        .containsExactly("x:open since 2026-03-06T23:30:00Z");
  }

  @Test
  void the_tone_of_an_answer_is_told_by_account() throws Exception {
    List<Row> tones = answer("In which tone");
    assertThat(tones).extracting(it -> text(it, "account")).containsOnly("AcmeAirHelp");
    assertThat(tones).extracting(it -> text(it, "tone")).contains("apology");
    assertThat(tones).extracting(it -> it.getField("seconds")).containsOnly(600.0);
  }

  @Test
  void alerts_of_a_week_are_told_with_how_many_were_useful() throws Exception {
    assertThat(answer("Alerts a week"))
        .extracting(Row::toString)
        .containsExactlyInAnyOrder(
            "+I[acme-air, 2026, 10, 1, 1, 1, 1.0]", "+I[bolt-air, 2026, 10, 1, 0, 0, null]");
    assertThat(answer("How fast does somebody react"))
        .extracting(Row::toString)
        .contains("+I[bolt-air, 1, 0, null]")
        .anyMatch(it -> it.startsWith("+I[acme-air, 1, 1, "));
    assertThat(answer("What fires now")).extracting(it -> text(it, "brand")).contains("Bolt Air");
  }

  @Test
  void deliveries_dead_letters_and_sources_are_those_of_the_files() throws Exception {
    long delivered =
        lines("deliveries").stream()
            .filter(it -> it.path("outcome").asText().equals("delivered"))
            .count();
    assertThat(answer("How fast and how sure"))
        .extracting(it -> text(it, "receiver") + ' ' + it.getField("delivered"))
        .containsExactly("desk " + delivered);
    assertThat(answer("By reason and place"))
        .extracting(it -> text(it, "reason") + ' ' + it.getField("letters"))
        .containsExactlyInAnyOrder("json 1", "field 1");
    assertThat(answer("Which networks are silent"))
        .extracting(Row::toString)
        .containsExactly("+I[reddit, null, 357]");
  }

  @Test
  void a_question_about_a_topic_is_answered_from_a_broker() throws Exception {
    try (LocalBroker kafka = LocalBroker.start(folder.resolve("kafka"), 1)) {
      List<String> alerts = Files.readAllLines(folder.resolve("alerts.jsonl"));
      for (String alert : alerts) {
        kafka.send("alerts", 0, alert);
      }
      kafka.send("alerts", 0, alerts.get(0)); // as after a failure
      Tables live = Tables.of(document, folder, kafka.bootstrapServers());
      assertThat(live.ask(document.questionAboutTopics()))
          .extracting(Row::toString)
          .containsExactlyInAnyOrder("+I[acme-air, 1]", "+I[bolt-air, 1]");
    }
  }

  private static List<Row> answer(String beginning) {
    return answers.entrySet().stream()
        .filter(it -> it.getKey().startsWith(beginning))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("docs/sql.md asks nowhere: " + beginning));
  }

  private static String text(Row row, String column) {
    return String.valueOf(row.getField(column));
  }

  private static long revision(JsonNode line) {
    return line.path("revision").asLong();
  }

  /** Those of a file that are JSON. */
  private static List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(file + ".jsonl"))) {
      if (!line.equals(RecordedDays.BROKEN)) {
        lines.add(Json.mapper().readTree(line));
      }
    }
    return lines;
  }
}
