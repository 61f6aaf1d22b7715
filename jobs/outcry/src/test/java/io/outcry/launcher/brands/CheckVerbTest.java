// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.brands;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckVerbTest {
  @TempDir private Path folder;
  private String brands = "";

  @BeforeEach
  void write_brands() throws Exception {
    String yaml =
        """
        brands:
          - id: apple
            name: Apple
            ambiguous: true
            context: [phone]
            exclude: [apple pie]
          - id: bolt
            name: Bolt Air
            accounts: { x: [BoltAir] }
        """;
    brands = Files.writeString(folder.resolve("brands.yaml"), yaml).toString();
  }

  @Test
  void files_in_order_are_summed_up() throws Exception {
    String yaml =
        """
        receivers: [{ id: pr, url: "https://hooks.example/", secret: { env: S } }]
        routes: [{ match: { brand: bolt }, to: [pr] }, { match: {}, to: [pr] }]
        """;
    String receivers = Files.writeString(folder.resolve("r.yaml"), yaml).toString();
    CommandLineRun run = CommandLineRun.of("check", "--brands", brands, "--receivers", receivers);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            brands + ": in order, 2 brands",
            "  apple: Apple; 0 official accounts (nothing will count as an answer, and @mentions of"
                + " you are not heard); ambiguous",
            "  bolt: Bolt Air; 1 official account",
            receivers + ": in order, 1 receiver, 2 routes");
  }

  @Test
  void a_budget_of_several_brands_shows_what_it_leaves_to_each() throws Exception {
    String yaml =
        """
        brands:
          - { id: apple, name: Apple Co, accounts: { x: [apple] } }
          - { id: bolt, name: Bolt Air, accounts: { x: [BoltAir] }, alert: { falseAlarmsPerWeek: 0.25 } }
          - { id: cirrus, name: Cirrus, accounts: { x: [cirrus] } }
        budgets: [{ brands: [apple, bolt, cirrus], falseAlarmsPerWeek: 2 }]
        """;
    String file = Files.writeString(folder.resolve("shared.yaml"), yaml).toString();
    CommandLineRun run = CommandLineRun.of("check", "--brands", file);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .endsWith("  a budget of 2 false alarms a week: apple 0.875, bolt 0.25, cirrus 0.875");
  }

  @Test
  void each_post_that_names_a_brand_is_shown_with_the_reason_and_counted() throws Exception {
    String posts =
        String.join(
            "\n",
            post("x:1", "my apple phone broke"),
            post("x:2", "an apple a day"),
            post("x:3", "fresh apple pie\\u001b[2J"),
            post("x:4", "nothing of note"),
            post("x:5", "@BoltAir lost my bag"),
            "{\"type\":\"delete\",\"id\":\"x:1\",\"network\":\"x\"}",
            "{\"network\":");
    String file = Files.writeString(folder.resolve("posts.jsonl"), posts).toString();
    CommandLineRun run = CommandLineRun.of("brands", "check", "--brands", brands, "--posts", file);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().skip(3))
        .containsExactly(
            "+ x:1  apple (customer) context:phone, name:Apple  | my apple phone broke",
            "? x:2  apple name:Apple: ambiguous, and no context word, account or domain beside it"
                + "  | an apple a day",
            "? x:3  apple name:Apple: inside an excluded phrase  | fresh apple pie\ufffd[2J",
            "+ x:5  bolt (customer) account:@BoltAir  | @BoltAir lost my bag",
            "! "
                + file
                + ":7: not JSON: Unexpected end-of-input within/between Object entries"
                + " at column 12",
            "7 records: 2 posts count, 2 were seen but do not count, 1 name no brand,"
                + " 1 deletions or notices, 1 cannot be read",
            "  apple: 1",
            "  bolt: 1");
  }

  @Test
  void posts_that_cannot_be_read_are_told_as_by_replay_before_anything_else() {
    String file = folder.resolve("none.jsonl").toString();
    CommandLineRun missing = CommandLineRun.of("check", "--brands", brands, "--posts", file);
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.out()).isEmpty();
    assertThat(missing.err().strip()).isEqualTo("--posts: " + file + ": no such file or folder");

    CommandLineRun twice = CommandLineRun.of("check", "--brands", brands, "--posts", "-", "-");
    assertThat(twice.exitCode()).isEqualTo(2);
    assertThat(twice.err().strip())
        .isEqualTo("--posts: - is given twice; standard input can be read once");
  }

  private static String post(String id, String text) {
    return "{\"id\":\"%s\",\"network\":\"x\",\"author\":{\"id\":\"9\"},\"text\":\"%s\",\"createdAt\":\"2026-01-05T10:00:00Z\"}"
        .formatted(id, text);
  }
}
