// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.config.ControlFile;
import io.outcry.launcher.kafka.LocalBroker;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say on the command line, as it arrives. */
class ControlVerbsTest {
  private static final String AT = "2026-01-05T10:00:00Z";

  @TempDir private Path folder;

  @Test
  void each_verb_appends_an_event_that_a_replay_takes() throws Exception {
    said("ack --alert a_acme-air_5f0c --by ann --at " + AT);
    said("responded --story acme-air:x:1 --networks x,reddit --at " + AT);
    said("silence --brand acme-air --for PT2H --at " + AT);
    said("silence --story acme-air:x:1 --until 2026-01-06T00:00:00Z --at " + AT);
    said("close --alert a_acme-air_5f0c --learned settled --at " + AT);
    said("useful --alert a_acme-air_5f0c --at " + AT);
    said("not-useful --alert a_acme-air_5f0c --reason too-late --note later --at " + AT);
    said("forget-author --author x:99 --id mine --at " + AT);
    List<ControlEvent> events = ControlFile.read(file());
    assertThat(events)
        .extracting(ControlEvent::type)
        .containsExactlyInAnyOrder(
            "ack",
            "responded",
            "silence",
            "silence",
            "close",
            "useful",
            "not-useful",
            "forget-author");
    assertThat(events)
        .extracting(ControlEvent::until)
        .contains(Instant.parse("2026-01-05T12:00:00Z"), Instant.parse("2026-01-06T00:00:00Z"));
    assertThat(events).extracting(ControlEvent::networks).contains(List.of("x", "reddit"));
    assertThat(events).extracting(ControlEvent::note).contains("settled", "later");
    assertThat(events).extracting(ControlEvent::id).doesNotHaveDuplicates().contains("mine");
  }

  @Test
  void what_was_sent_is_printed_and_the_same_words_have_the_same_id() throws Exception {
    String[] ack = {"ack", "--alert", "a_acme-air_5f0c", "--by", "ann", "--at", AT};
    CommandLineRun once = run(ack, "--out", file().toString());
    CommandLineRun again = run(ack, "--out", file().toString());
    assertThat(once.out())
        .startsWith("ack a_acme-air_5f0c by ann: appended to " + file())
        .contains("  id c_");
    assertThat(again).isEqualTo(once);
    assertThat(ControlFile.read(file())).hasSize(2);
  }

  @Test
  void an_embedded_run_gets_a_whole_file_named_by_the_event() throws Exception {
    run(new String[] {"ack", "--alert", "a_acme_1", "--id", "ann-1"}, "--state", folder.toString());
    run(new String[] {"ack", "--alert", "a_acme_1", "--id", "../x"}, "--state", folder.toString());
    List<Path> files = filesIn(folder.resolve("control"));
    assertThat(files)
        .hasSize(2)
        .extracting(it -> it.getFileName().toString())
        .contains("ann-1.json");
    for (Path file : files) {
      ControlEvent event = Json.read(Files.readString(file), ControlEvent.class);
      assertThat(event.problem()).isNull();
    }
    CommandLineRun nowhere =
        run(new String[] {"ack", "--alert", "a_acme_1"}, "--state", folder + "/none");
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err()).contains("--state: " + folder + "/none: there is no such folder");
  }

  @Test
  void a_cluster_gets_it_through_its_topic() throws Exception {
    try (LocalBroker broker = LocalBroker.start(folder, 1)) {
      CommandLineRun run =
          run(
              new String[] {"useful", "--story", "acme-air:x:1", "--at", AT},
              "--kafka",
              broker.bootstrapServers());
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).contains("sent to outcry.control at " + broker.bootstrapServers());
      List<String> values = broker.committed("control", it -> !it.isEmpty());
      ControlEvent event = Json.read(values.get(0), ControlEvent.class);
      assertThat(event.type()).isEqualTo("useful");
      assertThat(event.storyId()).isEqualTo("acme-air:x:1");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ack                                           | outcry ack: --alert or --story is missing; ack needs one
          ack --brand acme                              | outcry ack: --alert or --story is missing; ack needs one
          ack --alert 5f0c                              | outcry ack: no brand stands in these ids; write a_<brand>_<hash>
          silence --story a:x:1                         | outcry silence: --until or --for is missing
          silence --story a:x:1 --for tomorrow          | found 'tomorrow'; expected a duration such as PT60S
          silence --story a:x:1 --until tomorrow        | found 'tomorrow'; expected a time in UTC such as
          silence --story a:x:1 --until 2020-01-01T00:00:00Z | is not after
          silence --story a:x:1 --until 2099-01-01T00:00:00Z --for PT1H | --for: leave it out where --until
          not-useful --alert a_b_1                      | outcry not-useful: --reason is missing; expected one of
          not-useful --alert a_b_1 --reason boring      | outcry not-useful: --reason: 'boring' is unknown; expected one of
          close --alert a_b_1 --note a --learned b      | --learned: is the note of a close
          forget-author --author 99                     | outcry forget-author: author is missing or has no network; write x:99
          forget-author                                 | Missing required option: '--author=NETWORK:ID'
          ack --alert a_b_1 --at 1999-01-01T00:00:00Z   | outcry ack: --at: is missing or before
          """)
  void what_cannot_be_carried_out_is_refused_before_it_is_sent(String line, String problem) {
    CommandLineRun run = run(line.split(" "), "--out", file().toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(problem);
    assertThat(file()).doesNotExist();
  }

  @Test
  void it_goes_to_one_place() {
    CommandLineRun nowhere = CommandLineRun.of("ack", "--alert", "a_b_1");
    CommandLineRun twice =
        run(new String[] {"ack", "--alert", "a_b_1"}, "--out", "f", "--state", "d");
    assertThat(List.of(nowhere, twice)).extracting(CommandLineRun::exitCode).containsOnly(2);
    assertThat(twice.err()).contains("name one of --kafka HOST:PORT, --state DIR and --out FILE");
  }

  private void said(String line) {
    CommandLineRun run = run(line.split(" "), "--out", file().toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private Path file() {
    return folder.resolve("control.jsonl");
  }

  private static CommandLineRun run(String[] said, String... where) {
    return CommandLineRun.with(where, (Object[]) said);
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
