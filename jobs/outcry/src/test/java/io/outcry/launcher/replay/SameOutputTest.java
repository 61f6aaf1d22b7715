// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same posts give the same files, however they are read; windows add up to the mentions. */
class SameOutputTest {
  @TempDir private static Path folder;
  private static OutputFiles sorted = new OutputFiles(Path.of(""));

  @BeforeAll
  static void replay_the_hours_and_shuffle_them() throws Exception {
    List<String> lines = new ArrayList<>(StormHours.writeTo(folder));
    lines.addAll(twoStoriesThatAreOne());
    Files.write(folder.resolve("posts.jsonl"), lines);
    Collections.shuffle(lines, new Random(7));
    Files.write(folder.resolve("shuffled.jsonl"), lines);
    sorted = replay("sorted", "posts.jsonl", "--parallelism", "2");
    assertThat(sorted.lines("alerts.jsonl")).isNotEmpty();
    assertThat(sorted.lines("dead-letters.jsonl")).hasSize(4);
    assertThat(sorted.lines("stories.jsonl"))
        .filteredOn(story -> story.get("change").asText().equals("merged"))
        .extracting(story -> story.get("mergedInto").asText())
        .contains("acme-air:x:m1");
    sorted.assertBooksBalance();
  }

  @Test
  void any_parallelism_gives_the_same_files() throws Exception {
    for (String parallelism : List.of("1", "4")) {
      OutputFiles other = replay("at-" + parallelism, "posts.jsonl", "--parallelism", parallelism);
      other.assertSameAs(sorted);
      other.assertSameDeadLettersAs(sorted);
    }
  }

  @Test
  void shuffled_lines_give_the_same_files_but_for_the_places_of_dead_letters() throws Exception {
    OutputFiles other = replay("shuffled", "shuffled.jsonl");
    other.assertSameAs(sorted);
    assertThat(reasons(other)).containsExactlyInAnyOrderElementsOf(reasons(sorted));
  }

  @Test
  void score_and_rate_of_each_alert_come_out_again_from_its_operands() {
    String alerts = folder.resolve("sorted").resolve("alerts.jsonl").toString();
    CommandLineRun run = CommandLineRun.of("recompute-alert", "--check", alerts);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines()).hasSizeGreaterThan(3);
  }

  @Test
  void the_last_revisions_of_the_windows_add_up_to_the_mentions() throws Exception {
    assertThat(inWindows(sorted)).isEqualTo(inTime(sorted)).isNotEmpty();
  }

  @Test
  void in_file_order_late_posts_revise_windows_or_are_marked_too_late() throws Exception {
    OutputFiles asTheyStand = replay("file-order", "shuffled.jsonl", "--arrival", "file");
    asTheyStand.assertBooksBalance();
    assertThat(asTheyStand.summary().get("tooLate").asLong()).isPositive();
    assertThat(asTheyStand.lines("brand-windows.jsonl"))
        .anyMatch(window -> window.get("revision").asInt() > 1);
    assertThat(inWindows(asTheyStand)).isEqualTo(inTime(asTheyStand)).isNotEmpty();
  }

  /** A complaint with answers, and answers to a quote of it that was written after them. */
  private static List<String> twoStoriesThatAreOne() {
    List<String> lines = new ArrayList<>();
    lines.add(post(1, "original", null, 1));
    for (int i = 2; i < 12; i++) {
      lines.add(post(i, "reply", i % 2 == 0 ? 1 : 12, i % 2 == 0 ? 1 : 12));
    }
    lines.add(post(12, "quote", 1, 12));
    lines.add(post(13, "reply", 12, 12));
    return lines;
  }

  private static String post(int number, String kind, @Nullable Integer parent, int root) {
    String place = parent == null ? "" : ",\"parentId\":\"x:m%d\"".formatted(parent);
    return """
    {"id":"x:m%d","network":"x","author":{"id":"m%d","handle":"m%d"},\
    "createdAt":"2026-03-06T13:00:%02dZ","text":"Acme Air lost my violin in Oslo, row %d",\
    "kind":"%s","conversationId":"x:m%d"%s}\
    """
        .formatted(number, number, number, number, number, kind, root, place);
  }

  private static OutputFiles replay(String name, String posts, String... options) {
    return OutputFiles.ofReplay(folder.resolve(posts), name, options);
  }

  private static List<String> reasons(OutputFiles output) throws IOException {
    return output.lines("dead-letters.jsonl").stream()
        .map(letter -> letter.get("reason") + " " + letter.get("message") + letter.get("raw"))
        .toList();
  }

  private static Map<String, Long> inTime(OutputFiles output) throws IOException {
    return output.lines("mentions.jsonl").stream()
        .filter(mention -> !mention.get("tooLate").asBoolean())
        .collect(
            Collectors.groupingBy(
                mention -> mention.get("brand").asText(), TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Long> inWindows(OutputFiles output) throws IOException {
    Map<String, JsonNode> last = new TreeMap<>();
    for (JsonNode window : output.lines("brand-windows.jsonl")) {
      if (window.get("size").asText().equals("PT5M")) {
        last.merge(
            window.get("brand").asText() + " " + window.get("start").asText(),
            window,
            (a, b) -> a.get("revision").asInt() > b.get("revision").asInt() ? a : b);
      }
    }
    return last.values().stream()
        .filter(window -> window.get("mentions").asLong() > 0)
        .collect(
            Collectors.groupingBy(
                window -> window.get("brand").asText(),
                TreeMap::new,
                Collectors.summingLong(window -> window.get("mentions").asLong())));
  }
}
