// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.WithoutEncoder;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupVerbTest {
  @TempDir private Path folder;

  @Test
  void each_line_gets_the_id_of_the_text_that_opened_its_story() throws Exception {
    CommandLineRun run =
        group(
            line("1", "suitcase lost at carousel five")
                + line("2", "the crew shouted at my toddler")
                + line("3", "my suitcase, lost again"),
            "--tier",
            "fast");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .containsExactly(
            "{\"id\":\"1\",\"story\":\"1\"}",
            "{\"id\":\"2\",\"story\":\"2\"}",
            "{\"id\":\"3\",\"story\":\"1\"}");
  }

  @Test
  void with_the_best_model_texts_that_mean_the_same_need_no_word_in_common() throws Exception {
    String lines =
        line("1", "the airline lost my suitcase")
            + line("2", "new phone update drains the battery")
            + line("3", "luggage never arrived, where are the bags");
    assertThat(group(lines).out()).contains("{\"id\":\"3\",\"story\":\"1\"}");
    assertThat(group(lines).out()).contains("{\"id\":\"2\",\"story\":\"2\"}");
    assertThat(group(lines, "--tier", "best")).isEqualTo(group(lines));
    assertThat(group(lines, "--tier", "fast").out()).contains("{\"id\":\"3\",\"story\":\"3\"}");
  }

  @Test
  void any_script_is_grouped_and_what_has_no_words_is_a_story_by_itself() throws Exception {
    String lines =
        line("zh1", "航班又取消了没有人通知")
            + line("zh2", "没有人通知航班取消了")
            + line("ja", "荷物がなくなった最悪")
            + line("ar1", "فقدت حقيبتي في المطار")
            + line("ar2", "حقيبتي فقدت مرة أخرى في المطار")
            + line("empty", "")
            + line("emoji1", "😡😡😡")
            + line("emoji2", "😡😡😡");
    assertThat(group(lines).out().lines())
        .containsExactly(
            "{\"id\":\"zh1\",\"story\":\"zh1\"}",
            "{\"id\":\"zh2\",\"story\":\"zh1\"}",
            "{\"id\":\"ja\",\"story\":\"ja\"}",
            "{\"id\":\"ar1\",\"story\":\"ar1\"}",
            "{\"id\":\"ar2\",\"story\":\"ar1\"}",
            "{\"id\":\"empty\",\"story\":\"empty\"}",
            "{\"id\":\"emoji1\",\"story\":\"emoji1\"}",
            "{\"id\":\"emoji2\",\"story\":\"emoji2\"}");
  }

  @Test
  void a_huge_text_is_grouped_by_its_beginning() throws Exception {
    String lines =
        line("1", "suitcase lost carousel " + "and so on ".repeat(200_000))
            + line("2", "suitcase lost carousel");
    assertThat(group(lines, "--tier", "fast").out()).contains("{\"id\":\"2\",\"story\":\"1\"}");
  }

  @Test
  void time_takes_a_story_away_and_its_forms_can_be_mixed() throws Exception {
    String text = "\"text\":\"suitcase lost at carousel five\"";
    CommandLineRun run =
        group(
            "{\"id\":\"a\","
                + text
                + ",\"time\":\"2026-01-05T10:00:00Z\"}\n"
                + "{\"id\":\"b\","
                + text
                + ",\"time\":1767607260}\n"
                + "{\"id\":\"c\","
                + text
                + ",\"time\":1767607320000}\n"
                + "{\"id\":\"d\","
                + text
                + ",\"time\":\"2026-02-05T10:00:00+01:00\"}\n",
            "--tier",
            "fast");
    assertThat(run.out().lines())
        .containsExactly(
            "{\"id\":\"a\",\"story\":\"a\"}",
            "{\"id\":\"b\",\"story\":\"a\"}",
            "{\"id\":\"c\",\"story\":\"a\"}",
            "{\"id\":\"d\",\"story\":\"d\"}");
  }

  @Test
  void lines_wait_for_what_later_ones_show_unless_told_to_leave_as_they_come() throws Exception {
    StringBuilder lines = new StringBuilder();
    lines.append(line("a", "suitcase lost at carousel five"));
    lines.append(line("b", "conveyor motor broken since midnight"));
    for (int i = 0; i < 9; i++) {
      lines.append(
          line("c" + i, "suitcase lost, carousel five, conveyor motor broken since midnight"));
    }
    String asTheyCome = group(lines.toString(), "--tier", "fast", "--as-they-come").out();
    assertThat(asTheyCome).contains("{\"id\":\"b\",\"story\":\"b\"}");
    List<String> inTheEnd = group(lines.toString(), "--tier", "fast").out().lines().toList();
    assertThat(inTheEnd).hasSize(11);
    assertThat(inTheEnd.stream().map(line -> line.substring(line.indexOf(','))).distinct())
        .hasSize(1);
  }

  @Test
  void a_bad_line_is_named_with_its_field_and_the_others_are_grouped() throws Exception {
    CommandLineRun run =
        group(
            "nope\n\n{\"id\":\"2\"}\n{\"text\":\"x\"}\n"
                + "{\"id\":\"5\",\"text\":\"x\",\"time\":\"yesterday\"}\n"
                + line("6", "lost"),
            "--tier",
            "fast");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().lines()).containsExactly("{\"id\":\"6\",\"story\":\"6\"}");
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains(":1: no JSON object with id and text: "),
            line -> assertThat(line).contains(":3: text is missing"),
            line -> assertThat(line).contains(":4: id is missing"),
            line -> assertThat(line).contains(":5: time: expected ISO-8601"));
  }

  @Test
  void types_and_times_that_fit_nothing_are_named_in_plain_words() throws Exception {
    CommandLineRun run =
        group(
            """
            {"id":"1","text":["a"]}
            [1]
            {"id":"3","text":"x","time":"+999999999-12-31T23:59:59Z"}
            """,
            "--tier",
            "fast");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains(":1: text: wrong type; expected {"),
            line -> assertThat(line).contains(":2: no JSON object; expected {"),
            line -> assertThat(line).contains(":3: time: expected ISO-8601"));
    assertThat(CommandLineRun.of("group", "--tier", "fast", folder.toString()).err())
        .contains(folder + ": is a folder; name a file");
  }

  @Test
  void a_byte_order_mark_and_a_packed_file_are_read() throws Exception {
    assertThat(group("\uFEFF" + line("1", "late again"), "--tier", "fast").out())
        .contains("{\"id\":\"1\",\"story\":\"1\"}");
    Path packed = folder.resolve("in.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(line("2", "late again").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(CommandLineRun.of("group", "--tier", "fast", packed.toString()).out())
        .contains("{\"id\":\"2\",\"story\":\"2\"}");
  }

  @Test
  void several_files_are_one_stream_and_many_lines_keep_their_order() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      lines.append(line(String.valueOf(i), "late again"));
    }
    Path first = Files.writeString(folder.resolve("first.jsonl"), line("x", "late again"));
    CommandLineRun run = group(lines.toString(), "--tier", "fast", first.toString());
    List<String> grouped = run.out().lines().toList();
    assertThat(grouped).hasSize(2_001);
    for (int i = 0; i < 2_000; i++) {
      assertThat(grouped.get(i + 1)).isEqualTo("{\"id\":\"" + i + "\",\"story\":\"x\"}");
    }
  }

  @Test
  void without_the_network_words_alone_are_compared_and_that_is_told() throws Exception {
    Path file = Files.writeString(folder.resolve("in.jsonl"), line("1", "late again"));
    CommandLineRun run = WithoutEncoder.run(folder, "group", file.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"story\":\"1\"");
    assertThat(run.err()).startsWith("outcry group: words alone are compared: ");
    CommandLineRun best = WithoutEncoder.run(folder, "group", "--tier", "best", file.toString());
    assertThat(best.exitCode()).isEqualTo(1);
    assertThat(best.err()).startsWith("--tier best: ");
  }

  private static String line(String id, String text) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}\n";
  }

  private CommandLineRun group(String lines, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("group"));
    arguments.addAll(List.of(options));
    arguments.add(Files.writeString(folder.resolve("in.jsonl"), lines).toString());
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }
}
