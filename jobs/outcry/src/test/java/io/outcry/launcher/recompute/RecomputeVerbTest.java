// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.CommandLineRun;
import io.outcry.schemas.json.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five people smell smoke on the day on which a brand is first heard. */
class RecomputeVerbTest {
  @TempDir private static Path folder;
  private static Path alerts = Path.of("");

  @BeforeAll
  static void replay_the_smoke() throws Exception {
    Files.writeString(folder.resolve("brands.yaml"), "brands: [{ id: bolt, name: Bolt Air }]");
    Files.write(
        folder.resolve("posts.jsonl"),
        List.of(
            post(1, "smell of smoke in the cabin of Bolt Air, people cough", null),
            post(2, "I smell smoke as well, row 21", "x:1"),
            post(3, "there is smoke coming from a panel", "x:1"),
            post(4, "burning smell here too", "x:1"),
            post(5, "smoke in the cabin, the crew runs", "x:1")));
    CommandLineRun run =
        CommandLineRun.of(
            "replay",
            "--tier",
            "fast",
            "--posts",
            folder.resolve("posts.jsonl").toString(),
            "--brands",
            folder.resolve("brands.yaml").toString(),
            "--out",
            folder.resolve("out").toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    alerts = folder.resolve("out/alerts.jsonl");
  }

  @Test
  void a_risk_alert_has_all_that_gives_its_rate_among_the_risk_stories() throws Exception {
    JsonNode alert = Json.mapper().readTree(Files.readAllLines(alerts).get(0));
    assertThat(alert.path("reason").asText()).isEqualTo("risk");
    assertThat(alert.path("urgency").asText()).isEqualTo("now");
    assertThat(alert.path("rule").path("falseAlarmsPerWeek").asDouble()).isEqualTo(0.25);
    assertThat(alert.path("severityWhy").get(0).asText())
        .isEqualTo("about once in 5 weeks: medium");
    assertThat(alert.path("severityWhy").get(1).asText()).isEqualTo("risk safety: one up");
    assertThat(alert.path("severity").asText()).isEqualTo("high");
    assertThat(alert.path("headline").path("odds").asText())
        .isEqualTo("about once in 5 weeks among the risk stories of Bolt Air");
    assertThat(alert.path("explanation").asText())
        .isEqualTo(
            "5 posts by 5 people in 4 min. Heat 4.9 (each post counts 1 and halves every 60 min);"
                + " an ordinary risk story of Bolt Air reaches 1.1, so this is (1+4.9)/(1+1.1) ="
                + " 2.8 times ordinary. 20 % of the risk stories of Bolt Air get this far; at 0.999"
                + " risk stories a week that is 0.999 x 20 % = 0.2 a week, about once in 5 weeks."
                + " Each post brings 2.1 more.");

    CommandLineRun run = CommandLineRun.of("recompute-alert", "--check", alerts.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    JsonNode again = Json.mapper().readTree(run.out().lines().findFirst().orElse(""));
    assertThat(again.path("alertId")).isEqualTo(alert.path("alertId"));
    assertThat(again.path("revision").asInt()).isEqualTo(1);
    assertThat(again.path("perWeek").asDouble())
        .isCloseTo(alert.path("spread").path("perWeek").asDouble(), within(1e-9));
    assertThat(again.path("score").asDouble())
        .isCloseTo(alert.path("spread").path("score").asDouble(), within(1e-9));
  }

  @Test
  void what_an_alert_says_of_its_score_and_rate_is_not_asked() throws Exception {
    String line = Files.readAllLines(alerts).get(0);
    String expected = recompute(line).out();
    String lied =
        line.replaceAll("\"(score|perWeek)\":[-0-9.E]+", "\"$1\":7")
            .replaceAll("(\"name\":\"(?:score|share|perWeek)\"[^}]*\"value\":)[-0-9.E]+", "$17");
    assertThat(lied).isNotEqualTo(line);
    assertThat(recompute(lied)).isEqualTo(new CommandLineRun(0, expected, ""));
    CommandLineRun checked = recompute(lied, "--check");
    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.out()).isEqualTo(expected);
    assertThat(checked.err().lines())
        .hasSize(5)
        .first()
        .asString()
        .startsWith("-:1: it says score 7, its operands give 1.03");
  }

  @Test
  void a_late_alert_is_scored_by_its_posts_and_a_spike_by_its_count() {
    String late =
        """
        {"alertId":"a","revision":1,\
        "spread":{"score":4.605170185988092,"storiesPerWeek":1,"perWeek":0.25},"arithmetic":[\
        {"name":"heat","value":3},{"name":"expectedHeat","value":5},\
        {"name":"posts","value":99},{"name":"expectedPosts","value":0},\
        {"name":"stories","value":9},{"name":"priorStories","value":1},\
        {"name":"weeks","value":9},{"name":"priorWeeks","value":1},{"name":"reaching","value":1},\
        {"name":"outOf","value":4},{"name":"slope","value":0},{"name":"fromScore","value":0}]}
        """;
    String spike =
        """
        {"alertId":"b","revision":1,\
        "spread":{"score":19.87480407475377,"storiesPerWeek":0,"perWeek":0.08607851900459967},\
        "arithmetic":[{"name":"count","value":99},{"name":"level","value":10},\
        {"name":"spread","value":0.5},{"name":"anchor","value":10},{"name":"scale","value":2}]}
        """;
    CommandLineRun run = recompute("\uFEFF" + late + spike, "--check");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines()).hasSize(2);
    assertThat(recompute(spike.replace("19.87", "19.88"), "--check").exitCode()).isEqualTo(1);
  }

  @Test
  void what_is_no_alert_is_named_with_its_line() throws Exception {
    String line = Files.readAllLines(alerts).get(0);
    assertThat(recompute(line + "\n\n{\"alertId\":").err())
        .startsWith("-:3: is not JSON: Unexpected end-of-input");
    assertThat(recompute("{\"alertId\":\"a\"}"))
        .isEqualTo(
            new CommandLineRun(1, "", "-:1: is no alert: it has no alertId or no revision" + nl()));
    assertThat(recompute(line.replace("\"fromScore\"", "\"from\"")).err())
        .isEqualTo("-:1: its arithmetic has no number 'fromScore'" + nl());
    assertThat(CommandLineRun.of("recompute-alert", "none.jsonl").err()).contains("none.jsonl");
  }

  private static CommandLineRun recompute(String lines, String... options) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    try {
      return options.length == 0
          ? CommandLineRun.of("recompute-alert")
          : CommandLineRun.of("recompute-alert", options[0]);
    } finally {
      System.setIn(before);
    }
  }

  private static String nl() {
    return System.lineSeparator();
  }

  private static String post(int number, String text, @Nullable String root) {
    String place =
        root == null ? "" : ",\"kind\":\"reply\",\"parentId\":\"x:1\",\"conversationId\":\"x:1\"";
    return """
    {"id":"x:%d","network":"x","author":{"id":"%d","handle":"h%d"},\
    "createdAt":"2026-01-05T10:0%d:00Z","text":"%s"%s}\
    """
        .formatted(number, number, number, number, text, place);
  }
}
