// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.launcher.CommandLineRun;
import io.outcry.schemas.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a run, made again from its files, with what was heard and answered. */
class ReportVerbTest {
  private static final String HANDLE = "AcmeAirHelp";

  @TempDir private Path folder;

  @BeforeEach
  void a_run() throws Exception {
    Records.stormyRun(folder);
    List<Object> stories = new ArrayList<>();
    stories.add(
        line(
            Records.STORY,
            json -> {
              json.put("alertId", "a_acme-air_1").put("answered", true);
              json.put("firedBy", "spreading");
              response(json, 7_440, false, "cooling");
              json.putObject("marks").put("useful", 3).put("notUseful", 1).put("wrongBrand", 0);
              json.putObject("closed")
                  .put("by", "ann")
                  .put("at", "2026-03-06T18:00:00Z")
                  .put("note", "Say how long it takes, @teal_otter");
            }));
    stories.add(
        line(
            "acme-air:x:2",
            json -> {
              json.put("answered", true);
              response(json, 600, true, "cooling");
            }));
    stories.add(line("acme-air:x:3", json -> json.put("heldBy", "budget")));
    stories.add(line("acme-air:x:4", json -> json.put("kind", "praise")));
    stories.add(line("acme-air:x:5", json -> json.put("mergedInto", Records.STORY)));
    Records.write(folder.resolve("stories.jsonl"), stories);
    Files.writeString(
        folder.resolve("mentions.jsonl"),
        "{\"id\":\"x:9\",\"brand\":\"acme-air\",\"voice\":\"employee\",\"author\":{\"id\":\"7\","
            + "\"handle\":\"pilot_joe\"}}\n");
  }

  @Test
  void the_page_says_what_was_heard_answered_and_learned() throws Exception {
    CommandLineRun run = report();
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().strip()).isEqualTo("The report: " + folder.resolve("report.html"));
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page)
        .containsSubsequence(
            "<h2>Heard and answered</h2>",
            "acme-air",
            "<td class=\"number\">3</td>",
            "<td class=\"number\">2 (67 %)</td>",
            "<td class=\"number\">1</td>",
            "<td class=\"number\">1 h 7 min</td>")
        .contains("cooled after an answer, by its tone: apology 2 of 2.")
        .contains("answers by @AcmeAirHelp 2 (median after 1 h 7 min).")
        .contains("useful alerts, as marked by their readers: spreading 3 of 4.")
        .contains("held back: budget 1.")
        .contains("1 post of employees, who are counted and not named.")
        .contains("What was learned", "Say how long it takes, @teal_otter")
        .doesNotContain("pilot_joe");
  }

  @Test
  void a_public_report_has_no_handle_and_no_text_of_a_post() throws Exception {
    assertThat(report("--public").exitCode()).isZero();
    String page = Files.readString(folder.resolve("public.html"));
    assertThat(page)
        .contains("You said: we heard 3 complaints.")
        .contains(
            "We did: we answered 2 of them, 1 before more people had the same trouble; half of the"
                + " first answers came within 1 h 7 min.")
        .contains("Say how long it takes, …")
        .doesNotContain(HANDLE, "teal", "wheelchair", "a_acme-air_1", "x.example", "pilot_joe");
    assertThat(report("--public", "--format", "json").out())
        .doesNotContain(HANDLE, "teal", "wheelchair", "a_acme-air_1");
  }

  @Test
  void as_json_it_is_one_object_with_the_life_of_each_alert() throws Exception {
    JsonNode report = Json.mapper().readTree(report("--format", "json").out());
    assertThat(report.at("/brands/0/answered").asLong()).isEqualTo(2);
    assertThat(report.at("/brands/0/medianSeconds").asLong()).isEqualTo(4_020);
    assertThat(report.at("/alerts/0/life")).hasSize(4);
    assertThat(report.at("/alerts/0/life/3/reason").asText()).isEqualTo("cooled");
  }

  @Test
  void as_csv_it_is_a_table_in_which_nothing_is_a_formula() throws Exception {
    Records.write(
        folder.resolve("alerts.jsonl"),
        Records.alert(1, "firing", "spreading-unanswered", 24, 24.7, "=HYPERLINK(\"x\"),\nb"));
    assertThat(report("--format", "csv").out().lines())
        .startsWith(
            "brand,complaints,answered,before_spreading,in_time,alerted,"
                + "median_first_answer_seconds,useful,not_useful,employee_posts",
            "acme-air,3,2,1,0,1,4020,3,1,1");
    assertThat(report("--format", "csv", "--table", "alerts").out())
        .contains(
            "a_acme-air_1,acme-air,\"'=HYPERLINK(\"\"x\"\"),\nb\",2026-03-06T13:28:00Z,firing");
  }

  @Test
  void files_of_a_release_that_told_less_are_read_from_their_alerts() throws Exception {
    Records.stormyRun(folder);
    JsonNode report = Json.mapper().readTree(report("--format", "json").out());
    assertThat(report.at("/brands/0/brand").asText()).isEqualTo("acme-air");
    assertThat(report.at("/brands/0/answered").asLong()).isEqualTo(1);
    assertThat(report.at("/brands/0/medianSeconds").asLong()).isEqualTo(7_440);
    assertThat(report.at("/brands/0/tones/0/cooled").asLong()).isEqualTo(1);
  }

  @Test
  void it_is_written_where_it_is_wanted() throws Exception {
    Path file = folder.resolve("elsewhere.json");
    assertThat(report("--format", "json", "--out", file.toString()).out())
        .isEqualToIgnoringNewLines("The report: " + file);
    assertThat(Json.mapper().readTree(file.toFile()).path("alerts")).hasSize(1);
    assertThat(report("--label", "INVENTED", "--out", folder + "/r.html").exitCode()).isZero();
    assertThat(Files.readString(folder.resolve("r.html"))).contains("INVENTED");
  }

  @Test
  void wrong_usage_says_what_to_do() {
    assertThat(report("--format", "pdf").err()).contains("found 'pdf'; expected html, json, csv");
    assertThat(report("--public", "--format", "csv", "--table", "alerts").exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of("report", "--in", folder + "/none").err())
        .contains("there is no such folder");
  }

  private CommandLineRun report(String... more) {
    return CommandLineRun.with(more, "report", "--in", folder);
  }

  private static ObjectNode line(String story, Consumer<ObjectNode> change) {
    ObjectNode line =
        Json.mapper()
            .valueToTree(Records.story(story, "end", Records.STORM, "broke my wheelchair", 5, 3));
    line.putNull("alertId");
    change.accept(line);
    return line;
  }

  private static void response(ObjectNode json, long after, boolean before, String verdict) {
    ObjectNode response = json.putObject("response");
    response.put("firstAnswerSeconds", after).put("answeredBeforeAlert", before);
    response.put("answeredInTime", false).put("verdict", verdict);
    response.putArray("tones").add("apology");
    response.putArray("answers").addObject().put("account", HANDLE).put("afterSeconds", after);
  }
}
