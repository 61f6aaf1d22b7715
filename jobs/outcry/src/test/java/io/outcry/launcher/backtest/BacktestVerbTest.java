// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.CommandLineRun;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two storms and a small one in four weeks, under a careful and a bold file: the bold one alerts on
 * both storms, the careful one on the larger only, and later; neither on three people.
 */
class BacktestVerbTest {
  @TempDir private static Path folder;
  private static CommandLineRun run = new CommandLineRun(-1, "", "");
  private static JsonNode result = Json.mapper().nullNode();

  @BeforeAll
  static void compare() throws Exception {
    List<String> posts = new ArrayList<>();
    storm(posts, 1, "2026-01-05T10:00:00Z", 24, 24, "lost my bag again <script>alert(1)</script>");
    storm(posts, 2, "2026-01-12T10:00:00Z", 12, 3, "charged me twice for the same seat");
    storm(posts, 3, "2026-02-01T10:00:00Z", 150, 150, "closed the gate and laughed");
    Files.writeString(folder.resolve("posts.jsonl"), String.join("\n", posts) + "\n");
    Files.writeString(
        folder.resolve("careful.yaml"),
        """
        brands:
          - { id: acme-air, name: Acme Air, alert: { falseAlarmsPerWeek: 0.25 } }
        """);
    Files.writeString(
        folder.resolve("bold.yaml"),
        """
        brands:
          - { id: acme-air, name: Acme Air, alert: { falseAlarmsPerWeek: 4, minAuthors: 4 } }
          - { id: bolt-air, name: Bolt Air }
        """);
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("backtest.html"), "of an earlier comparison");
    run = backtest("--out", out.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    result = Json.mapper().readTree(out.resolve("backtest.json").toFile());
  }

  @Test
  void the_storm_that_both_see_is_one_and_the_bold_file_sees_it_earlier() {
    assertThat(result.get("same")).hasSize(1);
    JsonNode pair = result.get("same").get(0);
    assertThat(pair.at("/a/storyId").asText()).isEqualTo("acme-air:x:3000");
    assertThat(pair.get("matchedBy").asText()).isEqualTo("story");
    assertThat(pair.get("leadMinutes").asDouble()).isNegative();
    assertThat(result.get("medianLeadMinutes")).isEqualTo(pair.get("leadMinutes"));
    assertThat(run.out()).contains("Both alerted for 1 story. Median: B ");
  }

  @Test
  void what_one_file_misses_is_told_with_the_bar_that_held_it() {
    assertThat(result.get("onlyA")).isEmpty();
    assertThat(result.get("onlyB")).hasSize(1);
    assertThat(result.at("/onlyB/0/alert/storyId").asText()).isEqualTo("acme-air:x:1000");
    assertThat(result.at("/onlyB/0/why").asText())
        .startsWith("it got as rare as ")
        .endsWith("; the bar is 0.25");
    assertThat(run.out()).contains("Only A alerted for nothing.", "Only B alerted for 1 story.");
  }

  @Test
  void budgets_are_held_against_what_came_and_a_brand_of_one_file_is_told() {
    double weeks = result.get("weeks").asDouble();
    assertThat(weeks).isBetween(3.8, 4.0);
    assertThat(result.at("/b/alertsPerWeek").asDouble()).isEqualTo(2 / weeks);
    assertThat(result.at("/brands/0/a/falseAlarmsPerWeek").asDouble()).isEqualTo(0.25);
    assertThat(result.at("/brands/0/b/alerts").asLong()).isEqualTo(2);
    assertThat(result.at("/brands/1/a").isNull()).isTrue();
    assertThat(run.out()).contains("bolt-air: not in the file of A; B allows 1 false alarms");
  }

  @Test
  void the_page_is_whole_and_holds_no_script() throws IOException {
    String page = Files.readString(folder.resolve("out/backtest.html"));
    assertThat(page)
        .startsWith("<!doctype html>")
        .endsWith("</html>")
        .contains("1 in both, 0 only in A, 1 only in B", "prefers-color-scheme: dark")
        .doesNotContain("<script", "of an earlier comparison");
    assertThat(folder.resolve("out/a/report.html")).exists();
    assertThat(folder.resolve("out/b/report.html")).exists();
  }

  @Test
  void a_comparison_that_breaks_off_leaves_no_page_of_it_or_of_an_earlier_one() throws Exception {
    Path out = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(out.resolve("backtest.html"), "of an earlier comparison");
    Files.createDirectories(out.resolve("b/mentions.jsonl"));
    Files.writeString(out.resolve("b/report.html"), "of an earlier comparison");
    CommandLineRun broken = backtest("--out", out.toString());
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.err()).contains("Run 2 of 2: ", "b/mentions.jsonl: Is a directory");
    assertThat(out.resolve("a/report.html")).exists();
    assertThat(out.resolve("b/report.html")).doesNotExist();
    try (var files = Files.list(out)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .noneMatch(name -> name.contains("backtest"));
    }
  }

  @Test
  void wrong_usage_and_configuration_end_with_two_before_anything_is_made() {
    Path out = folder.resolve("never");
    String[] made = {"--out", out.toString()};
    assertThat(backtest("--posts", "none.jsonl", made).err())
        .contains("--posts: none.jsonl: no such file or folder");
    assertThat(backtest("--posts", "-", made).err())
        .contains("--posts: - can be read once, and both runs need the same posts");
    assertThat(backtest("--against", "none.yaml", made).err())
        .contains("none.yaml:1: there is no such file");
    assertThat(backtest("--format", "x1", made).err()).contains("--format: found 'x1'");
    assertThat(backtest("--against", "none.yaml", made).exitCode()).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  private static CommandLineRun backtest(String option, String value, String... more) {
    List<String> given = new ArrayList<>(List.of(option, value));
    given.addAll(List.of(more));
    List<String> arguments = new ArrayList<>(List.of("backtest", "--tier", "fast"));
    arguments.addAll(given);
    String[][] defaults = {
      {"--posts", folder.resolve("posts.jsonl").toString()},
      {"--brands", folder.resolve("careful.yaml").toString()},
      {"--against", folder.resolve("bold.yaml").toString()},
    };
    for (String[] option1 : defaults) {
      if (!given.contains(option1[0])) {
        arguments.addAll(List.of(option1));
      }
    }
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  /** One post, and answers to it every half a minute. */
  private static void storm(
      List<String> posts, int number, String start, int count, int people, String text) {
    String root = "x:" + number * 1000;
    for (int i = 0; i < count; i++) {
      String reply =
          i == 0
              ? ""
              : ",\"kind\":\"reply\",\"parentId\":\"%s\",\"conversationId\":\"%s\""
                  .formatted(root, root);
      posts.add(
          "{\"id\":\"x:%d\",\"network\":\"x\",\"author\":{\"id\":\"%d\",\"followers\":50},\"createdAt\":\"%s\",\"text\":\"Acme Air %s, worst airline ever and nobody answers %s\"%s}"
              .formatted(
                  number * 1000 + i,
                  number * 10_000 + i % people,
                  Instant.parse(start).plusSeconds(30L * i),
                  text,
                  word(i),
                  reply));
    }
  }

  /** So that no text is a copy of another. */
  private static String word(int i) {
    return "" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "x".repeat(1 + i % 7);
  }
}
