// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five days of two networks, a post on each every three minutes; on the fifth Reddit says nothing
 * from 14:05 to 20:00, and from 15:00 a complaint spreads on X.
 */
class SilentNetworkTest {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final long DAY = 86_400;
  private static final long SILENT_FROM = 4 * DAY + 14 * 3_600 + 5 * 60;
  private static final long BACK_AT = 4 * DAY + 20 * 3_600;
  private static final String[] ANGER = {
    "This is disgraceful.",
    "Unacceptable, they should be ashamed.",
    "Horrible company, never again!",
    "Disgusting. Nobody there cares.",
    "The worst airline I know."
  };
  private static final String[] STORY = {
    "They lost my wheelchair in May and lied about it.",
    "My mother waited nine hours without water.",
    "They broke our pram and refused to pay.",
    "I was stranded in Lisbon overnight because of them.",
    "Still no refund after six months.",
    "They cancelled and left the counter.",
    "Their hotline hung up on me twice."
  };
  private static final long STORM = 4 * DAY + 15 * 3_600;

  @TempDir private static Path folder;
  private static OutputFiles run = new OutputFiles(Path.of(""));

  @BeforeAll
  static void replay_the_days() throws Exception {
    List<String> lines = lines();
    Files.write(folder.resolve("posts.jsonl"), lines);
    Collections.shuffle(lines, new Random(7));
    Files.write(folder.resolve("shuffled.jsonl"), lines);
    Files.writeString(
        folder.resolve("brands.yaml"), "brands: [{ id: acme-air, name: Acme Air }]\n");
    run = replay("sorted", "posts.jsonl", "2");
  }

  @Test
  void its_silence_and_return_are_told_and_begin_and_end_of_the_recording_are_not()
      throws Exception {
    assertThat(run.lines("sources.jsonl"))
        .extracting(it -> it.get("state").asText() + " " + it.get("from").asText())
        .containsExactly("silent 2026-03-06T14:03:00Z", "back 2026-03-06T14:03:00Z");
    assertThat(run.lines("sources.jsonl"))
        .extracting(it -> it.get("network").asText())
        .containsOnly("reddit");
    assertThat(run.lines("sources.jsonl").get(0).get("at").asText())
        .isBetween("2026-03-06T14:30:00Z", "2026-03-06T14:33:00Z");
    assertThat(run.lines("sources.jsonl").get(1).get("to").asText())
        .isEqualTo("2026-03-06T20:00:00Z");
  }

  @Test
  void alerts_over_it_say_so() throws Exception {
    List<JsonNode> alerts = run.lines("alerts.jsonl");
    assertThat(alerts).isNotEmpty();
    JsonNode first = alerts.get(0);
    assertThat(first.at("/blind/0/network").asText()).isEqualTo("reddit");
    assertThat(first.at("/blind/0/from").asText()).isEqualTo("2026-03-06T14:03:00Z");
    assertThat(first.at("/blind/0/to").isNull()).isTrue();
    assertThat(first.at("/headline/happening").asText())
        .endsWith("; counts are low: Reddit has not been heard since 14:03 UTC");
  }

  @Test
  void all_that_is_the_same_at_any_parallelism_and_for_shuffled_lines() {
    replayIsTheSame("one", "posts.jsonl", "1");
    replayIsTheSame("four", "shuffled.jsonl", "4");
  }

  private static void replayIsTheSame(String name, String posts, String parallelism) {
    try {
      replay(name, posts, parallelism).assertSameAs(run);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    int id = 0;
    for (long at = 0; at < 5 * DAY; at += 180) {
      lines.add(line("x", id++, at, "good morning everybody"));
      if (at < SILENT_FROM || at >= BACK_AT) {
        lines.add(line("reddit", id++, at, "good morning everybody"));
      }
    }
    int root = id++;
    lines.add(line("x", root, STORM, "Acme Air lost my bag and nobody helps, terrible"));
    for (int i = 1; i < 80; i++) {
      String mine = ANGER[i % ANGER.length] + ' ' + STORY[i % STORY.length];
      String answer =
          ",\"kind\":\"reply\",\"parentId\":\"x:%d\",\"conversationId\":\"x:%d\""
              .formatted(root, root);
      lines.add(line("x", id++, STORM + 5L * i, mine, answer));
    }
    return lines;
  }

  private static String line(String network, int id, long atSeconds, String text) {
    return line(network, id, atSeconds, text, "");
  }

  private static String line(String network, int id, long atSeconds, String text, String more) {
    return ("{\"id\":\"%s:%d\",\"network\":\"%s\",\"author\":{\"id\":\"a%d\",\"handle\":\"h%d\"},"
            + "\"createdAt\":\"%s\",\"text\":\"%s\"%s}")
        .formatted(network, id, network, id, id, START.plusSeconds(atSeconds), text, more);
  }

  private static OutputFiles replay(String name, String posts, String parallelism) {
    return OutputFiles.ofReplay(
        folder.resolve(posts), name, "--parallelism", parallelism, "--tier", "fast");
  }
}
