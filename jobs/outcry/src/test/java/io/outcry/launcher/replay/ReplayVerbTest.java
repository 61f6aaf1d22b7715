// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.outcry.launcher.CommandLineRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What replay says, and with which exit code, when it cannot start, fails, or is done before. */
class ReplayVerbTest {
  private static final String POST =
      "{\"id\":\"x:1\",\"network\":\"x\",\"author\":{\"id\":\"9\"},\"createdAt\":\"2026-01-05T10:00:00Z\",\"text\":\"Acme Air\"}\n";

  @TempDir private Path folder;

  @BeforeEach
  void write_files_in_order() throws Exception {
    write("posts.jsonl", POST);
    write("brands.yaml", "brands: [{ id: acme-air, name: Acme Air }]");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --posts          | F/none.jsonl  | --posts: F/none.jsonl: no such file or folder
          --posts          | F/empty       | --posts: F/empty: no recordings in this folder; expected files that end in .json, .jsonl, .ndjson, .gz
          --out            | F/posts.jsonl | --out: F/posts.jsonl is a file; name a folder
          --format         | x1            | --format: found 'x1'; expected auto, outcry, jetstream, mastodon, reddit, x-v2 or x-v1
          --arrival        | sort          | --arrival: found 'sort'; expected sorted or file
          --speed          | 0x            | --speed: found '0x'; expected max or a factor such as 60x
          --parallelism    | 0             | --parallelism: found 0; expected 1 to 128
          --parallelism    | 129           | --parallelism: found 129; expected 1 to 128
          --tier           | slow          | Invalid value for option '--tier': expected one of [fast, best] (case-sensitive) but was 'slow'
          --read-share     | 1.5           | --read-share: found 1.5; expected 0 to 1
          --delivery-grace | 60            | outcry replay: Invalid value for option '--delivery-grace': found '60'; expected a duration such as PT60S (60 seconds) or PT5M (5 minutes)
          --brands         | F/none.yaml   | F/none.yaml:1: there is no such file; check the path, or write one: brands: [{ id: acme, name: Acme }]
          --brands         | F/bad.yaml    | F/bad.yaml:1: brands[0].nmae: unknown field; did you mean name?
          --receivers      | F/bad.yaml    | F/bad.yaml:1: brands: unknown field;
          --receivers      | F/secret.yaml | F/secret.yaml: receiver desk: { env: OUTCRY_NEVER_SET } is not set or empty
          """)
  void wrong_usage_and_configuration_end_with_two_before_anything_is_made(
      String option, String value, String message) throws Exception {
    Files.createDirectories(folder.resolve("empty"));
    write("bad.yaml", "brands: [{ id: acme, nmae: Acme }]");
    write(
        "secret.yaml",
        """
        receivers:
          - { id: desk, url: "https://hooks.example/", secret: { env: OUTCRY_NEVER_SET } }
        routes:
          - { match: {}, to: [desk] }
        """);
    CommandLineRun run = replay(option, value.replace("F/", folder + "/"));
    assertThat(run.err()).contains(message.replace("F/", folder + "/"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void files_and_folders_that_are_not_for_us_are_named() throws Exception {
    Path locked = Files.createDirectories(folder.resolve("locked"));
    assumeThat(locked.toFile().setWritable(false)).isTrue();
    assumeThat(Files.isWritable(locked)).as("the superuser may write everywhere").isFalse();
    assertThat(replay("--out", locked.toString()).err())
        .contains("--out: " + locked + ": not allowed to write there; ");
    assertThat(folder.resolve("posts.jsonl").toFile().setReadable(false)).isTrue();
    CommandLineRun run = replay();
    assertThat(run.err()).contains("posts.jsonl: not readable; check its owner and permissions");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void a_folder_in_which_another_run_writes_is_left_alone() throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    try (FileChannel channel =
            FileChannel.open(
                out.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      CommandLineRun run = replay();
      assertThat(held.isValid()).isTrue();
      assertThat(run.err().strip())
          .isEqualTo(out + ": another run writes here; wait for it or choose another --out");
      assertThat(run.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void a_job_that_fails_ends_with_one_and_says_what_failed_once() throws Exception {
    Path taken = Files.createDirectories(folder.resolve("out/mentions.jsonl"));
    CommandLineRun run = replay();
    assertThat(run.err().lines())
        .containsExactly(
            "outcry replay: failed: " + taken + ": Is a directory",
            "To see where, run it again with OUTCRY_DEBUG=1 or --stacktrace.");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(folder.resolve("out/summary.json")).doesNotExist();
  }

  @Test
  void standard_input_is_read_and_what_is_done_is_not_done_again() throws Exception {
    String checkpoints = folder.resolve("checkpoints").toString();
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((POST + "{\n").getBytes(StandardCharsets.UTF_8)));
    try {
      CommandLineRun run = replay("--posts", "-", "--checkpoints", checkpoints);
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).startsWith("Read 2: 1 dead letter, ");
    } finally {
      System.setIn(before);
    }
    assertThat(folder.resolve("out/dead-letters.jsonl")).content().contains("\"source\":\"-:2\"");

    Files.delete(folder.resolve("out/report.html"));
    CommandLineRun again = replay("--posts", "-", "--checkpoints", checkpoints);
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).startsWith("Done before: " + folder.resolve("out/summary.json"));
    assertThat(folder.resolve("out/report.html")).exists();

    CommandLineRun other = replay("--checkpoints", checkpoints);
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err())
        .startsWith("--posts: found " + folder.resolve("posts.jsonl") + " (files: 1, bytes: ")
        .contains("was started with - (files: 1, bytes: 0)", "choose another --checkpoints folder");
  }

  @Test
  void checkpoints_of_nobody_knows_which_command_are_refused() throws Exception {
    Path checkpoint = Files.createDirectories(folder.resolve("checkpoints/job/chk-7"));
    Files.writeString(checkpoint.resolve("_metadata"), "");
    CommandLineRun run = replay("--checkpoints", folder.resolve("checkpoints").toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("holds checkpoints, but command.json is missing");
  }

  /** A replay in order, but for the options given. */
  private CommandLineRun replay(String... options) {
    List<String> arguments = new ArrayList<>(List.of("replay"));
    List<String> given = List.of(options);
    String[][] defaults = {
      {"--posts", folder.resolve("posts.jsonl").toString()},
      {"--brands", folder.resolve("brands.yaml").toString()},
      {"--out", folder.resolve("out").toString()}
    };
    for (String[] option : defaults) {
      if (!given.contains(option[0])) {
        arguments.addAll(List.of(option));
      }
    }
    arguments.addAll(given);
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
