// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.CommandLineRun;
import io.outcry.schemas.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A storm under one post, and what people say about its alert meanwhile. */
class ReplayControlTest {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
  private static final int STORM = 40;
  private static final String ROOT_TEXT =
      "AcmeAir you lost my bag again, worst service ever, where is it";
  private static final List<String> OUTPUTS =
      List.of("mentions.jsonl", "stories.jsonl", "alerts.jsonl", "dead-letters.jsonl");

  @TempDir private Path folder;

  @BeforeEach
  void brands_and_posts() throws Exception {
    Files.writeString(
        folder.resolve("brands.yaml"),
        "brands:\n  - id: acme-air\n    name: Acme Air\n    names: [Acme Air, AcmeAir]\n");
    List<String> posts = new ArrayList<>();
    posts.add(post(0, 0, ROOT_TEXT, null));
    for (int reply = 1; reply < STORM; reply++) {
      posts.add(post(reply, reply * 10L, "lost my bag, awful " + reply, "x:0"));
    }
    posts.add(post(STORM, 7_200, "still no bag, this is a scandal", "x:0"));
    Files.write(folder.resolve("posts.jsonl"), posts);
  }

  @Test
  void an_alert_is_acknowledged_answered_and_closed_as_people_say() throws Exception {
    control(
        said("c1", "ack", 600, "\"by\":\"ann\",\"storyId\":\"acme-air:x:0\""),
        said(
            "c3", "close", 900, "\"by\":\"ann\",\"note\":\"settled\",\"storyId\":\"acme-air:x:0\""),
        said("c2", "responded", 660, "\"by\":\"ann\",\"storyId\":\"acme-air:x:0\""),
        said("c1", "ack", 600, "\"by\":\"ann\",\"storyId\":\"acme-air:x:0\""),
        said("c4", "silence", 890, "\"brand\":\"acme-air\",\"until\":\"2026-01-05T11:00:00Z\""));
    List<JsonNode> alerts = lines("1", "alerts.jsonl");
    assertThat(alerts.stream().map(alert -> alert.path("reason").asText()).distinct())
        .containsExactly("spreading-unanswered", "acknowledged", "answered", "closed");
    JsonNode closed = alerts.get(alerts.size() - 1);
    assertThat(closed.path("status").asText()).isEqualTo("resolved");
    assertThat(closed.path("at").asText()).isEqualTo("2026-01-05T10:15:00Z");
    assertThat(closed.path("answered").path("rule").asText()).isEqualTo("outside");
    assertThat(closed.path("acknowledged").toString())
        .isEqualTo("{\"by\":\"ann\",\"at\":\"2026-01-05T10:10:00Z\"}");
    assertThat(closed.path("silenced").asBoolean()).isTrue();
    assertThat(closed.path("silencedUntil").asText()).isEqualTo("2026-01-05T11:00:00Z");
    assertThat(closed.path("closed").toString())
        .isEqualTo("{\"by\":\"ann\",\"at\":\"2026-01-05T10:15:00Z\",\"note\":\"settled\"}");
    assertThat(alerts.get(0).path("silenced").asBoolean()).isFalse();
    assertThat(lines("1", "dead-letters.jsonl")).isEmpty();
  }

  @Test
  void marks_of_the_next_morning_reach_an_alert_whose_story_is_forgotten() throws Exception {
    control(
        said("c1", "not-useful", 60_000, "\"storyId\":\"acme-air:x:0\",\"reason\":\"too-late\""),
        said("c2", "useful", 60_001, "\"storyId\":\"acme-air:x:0\""),
        said(
            "c3",
            "close",
            60_002,
            "\"by\":\"kim\",\"note\":\"belt 3\",\"storyId\":\"acme-air:x:0\""),
        said("c4", "silence", 60_003, "\"brand\":\"acme-air\",\"until\":\"2026-01-05T11:00:00Z\""));
    List<JsonNode> stories = lines("1", "stories.jsonl");
    List<String> last =
        stories.stream()
            .skip(stories.size() - 3L)
            .map(line -> line.path("change").asText() + " " + line.path("mark").asText())
            .toList();
    assertThat(last).containsExactly("marked not-useful", "marked useful", "closed useful");
    JsonNode marks = stories.get(stories.size() - 2).path("marks");
    assertThat(marks.toString()).isEqualTo("{\"useful\":1,\"notUseful\":0,\"wrongBrand\":0}");
    assertThat(stories.get(stories.size() - 1).path("closed").path("note").asText())
        .isEqualTo("belt 3");
    assertThat(lines("1", "dead-letters.jsonl"))
        .extracting(line -> line.path("message").asText())
        .containsExactly("until 2026-01-05T11:00:00Z is over already");
  }

  @Test
  void what_a_forgotten_author_wrote_stands_nowhere_in_what_is_said_later() throws Exception {
    control(
        said("c1", "forget-author", 600, "\"author\":\"x:99000\""),
        said("c2", "close", 900, "\"storyId\":\"acme-air:x:0\""));
    List<JsonNode> alerts = lines("1", "alerts.jsonl");
    assertThat(alerts.stream().map(alert -> alert.path("reason").asText()))
        .contains("redacted", "closed");
    for (String file : List.of("alerts.jsonl", "stories.jsonl")) {
      List<JsonNode> later =
          lines("1", file).stream()
              .filter(line -> !Instant.parse(line.path("at").asText()).isBefore(at(600)))
              .toList();
      assertThat(later).isNotEmpty();
      assertThat(later).noneMatch(line -> line.toString().contains("worst service"));
      assertThat(later).noneMatch(line -> line.toString().contains("person0\""));
    }
  }

  @Test
  void what_nothing_comes_of_is_a_dead_letter_and_the_books_balance() throws Exception {
    control(
        said("c1", "close", 1, "\"storyId\":\"acme-air:x:0\""),
        said("c2", "ack", 2, "\"storyId\":\"acme-air:x:none\""),
        said("c3", "ack", 3, "\"alertId\":\"a_nobody_0123456789ab\""),
        said("c4", "forget-author", 4, "\"author\":\"x:nobody\""),
        said("c5", "useful", 5_000_000_000L, "\"storyId\":\"acme-air:x:0\""));
    assertThat(lines("1", "dead-letters.jsonl"))
        .extracting(line -> line.path("source").asText() + " " + line.path("message").asText())
        .containsExactly(
            "control:c1 the story has not alerted",
            "control:c2 no live story has this storyId or alertId",
            "control:c3 brand 'nobody' is unknown",
            "control:c4 nobody of this id was heard lately",
            "control:c5 at 2184-06-15T18:53:20Z is in the future");
    JsonNode books = Json.mapper().readTree(folder.resolve("out1/summary.json").toFile());
    assertThat(books.path("deadLetters").asInt()).isEqualTo(5);
    assertThat(books.path("read").asInt()).isEqualTo(STORM + 1 + 5);
  }

  @Test
  void the_output_is_the_same_at_any_parallelism() throws Exception {
    control(
        said("c1", "ack", 600, "\"storyId\":\"acme-air:x:0\""),
        said("c2", "ack", 3, "\"storyId\":\"acme-air:x:none\""),
        said("c3", "forget-author", 120, "\"author\":\"x:99003\""),
        said("c4", "responded", 660, "\"storyId\":\"acme-air:x:0\",\"networks\":[\"x\"]"),
        said("c5", "useful", 670, "\"storyId\":\"acme-air:x:0\""),
        said("c6", "forget-author", 2, "\"author\":\"x:nobody\""));
    List<List<String>> once = outputs("1");
    assertThat(outputs("4")).isEqualTo(once);
  }

  @Test
  void a_file_with_lines_that_are_no_control_events_is_refused_with_all_of_them() throws Exception {
    control(
        "",
        "nope",
        said("c1", "akc", 0, "\"storyId\":\"acme-air:x:0\""),
        said("c2", "silence", 0, "\"brand\":\"acme-air\""));
    CommandLineRun run = replay("1");
    assertThat(run.exitCode()).isEqualTo(2);
    String file = folder.resolve("control.jsonl").toString();
    assertThat(run.err())
        .contains(
            file + ":2: ",
            file
                + ":3: type 'akc' is unknown; expected one of ack, close, forget-author,"
                + " not-useful, responded, silence, useful; or leave the line out",
            file + ":4: until is missing; write when the silence ends; or leave the line out")
        .hasLineCount(3);
  }

  @Test
  void a_recording_in_the_order_of_its_file_takes_no_control_events() throws Exception {
    control(said("c1", "ack", 600, "\"storyId\":\"acme-air:x:0\""));
    CommandLineRun run = replay("1", "--arrival", "file");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--control: goes by event time; leave out --arrival file");
  }

  private List<List<String>> outputs(String parallelism) throws Exception {
    assertThat(replay(parallelism).exitCode()).isZero();
    List<List<String>> all = new ArrayList<>();
    for (String file : OUTPUTS) {
      all.add(Files.readAllLines(folder.resolve("out" + parallelism).resolve(file)));
    }
    assertThat(all).noneMatch(List::isEmpty);
    return all;
  }

  private List<JsonNode> lines(String parallelism, String file) throws Exception {
    Path out = folder.resolve("out" + parallelism);
    if (!Files.exists(out)) {
      CommandLineRun run = replay(parallelism);
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
    return new OutputFiles(out).lines(file);
  }

  private CommandLineRun replay(String parallelism, String... more) {
    return CommandLineRun.with(
        more,
        "replay",
        "--posts",
        folder.resolve("posts.jsonl"),
        "--brands",
        folder.resolve("brands.yaml"),
        "--control",
        folder.resolve("control.jsonl"),
        "--out",
        folder.resolve("out" + parallelism),
        "--parallelism",
        parallelism);
  }

  private void control(String... lines) throws Exception {
    Files.write(folder.resolve("control.jsonl"), List.of(lines));
  }

  private static Instant at(long afterSeconds) {
    return START.plusSeconds(afterSeconds);
  }

  private static String said(String id, String type, long afterSeconds, String more) {
    return "{\"id\":\"%s\",\"type\":\"%s\",\"at\":\"%s\",%s}"
        .formatted(id, type, at(afterSeconds), more);
  }

  private static String post(int number, long afterSeconds, String text, @Nullable String parent) {
    String kind = parent == null ? "original" : "reply";
    String to = parent == null ? "null" : "\"" + parent + "\"";
    return String.format(
        Locale.ROOT,
        "{\"id\":\"x:%d\",\"network\":\"x\",\"author\":{\"id\":\"99%03d\",\"handle\":\"person%d\"},"
            + "\"createdAt\":\"%s\",\"text\":\"%s\",\"kind\":\"%s\",\"parentId\":%s,"
            + "\"conversationId\":\"x:0\"}",
        number,
        number,
        number,
        at(afterSeconds),
        text,
        kind,
        to);
  }
}
