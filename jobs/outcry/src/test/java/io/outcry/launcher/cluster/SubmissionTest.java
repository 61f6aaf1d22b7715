// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.launcher.terminal.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What flink run shows when the arguments of a job are wrong: it never ends the process. */
class SubmissionTest {
  @TempDir private Path folder;

  @Test
  void a_missing_option_is_told_with_where_to_read_more() {
    assertThatThrownBy(() -> ComplaintAlertsJob.main(new String[] {"--brands", "b.yaml"}))
        .isInstanceOf(UserException.class)
        .hasMessage(
            """
            complaint-alerts: Missing required option: '--bootstrap-servers=HOST:PORT,…'
            See: complaint-alerts --help""");
  }

  @Test
  void a_slip_is_told_with_what_was_meant() {
    assertThatThrownBy(() -> DeliverJob.main(new String[] {"--recievers", "r.yaml"}))
        .hasMessage(
            """
            deliver: unknown option '--recievers'; did you mean --receivers?
            See: deliver --help""");
  }

  @Test
  void a_broken_brands_file_is_told_with_its_line() throws Exception {
    Path brands = Files.writeString(folder.resolve("b.yaml"), "brands: [{ name: Acme }]\n");
    assertThatThrownBy(() -> ComplaintAlertsJob.main(with(brands)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("b.yaml:1: brands[0].id");
  }

  @Test
  void settings_that_cannot_be_read_are_told() {
    Path missing = folder.resolve("kafka.properties");
    String[] arguments = {"--bootstrap-servers", "h:1", "--kafka-config", missing.toString()};
    KafkaOptions options = new KafkaOptions();
    new CommandLine(options).parseArgs(arguments);
    assertThatThrownBy(options::settings)
        .hasMessage(
            "--kafka-config: " + missing + ": not readable; expected KEY=VALUE lines in UTF-8");
  }

  @Test
  void a_command_line_of_its_own_ends_with_the_sentence_and_exit_code_2() throws Exception {
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DeliverJob.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(Files.readString(said))
        .startsWith("deliver: Missing required options: ")
        .endsWith("See: deliver --help\n")
        .doesNotContain("\tat ");
  }

  @Test
  void a_file_that_was_sent_along_is_read_as_if_it_were_there() throws Exception {
    Path brands = Files.writeString(folder.resolve("b:1.yaml"), "brands: [{ name: Ácme }]\n");
    FileArgument sent = FileArgument.of(FileArgument.of(brands.toString()).packed());
    assertThat(sent).isEqualTo(new FileArgument(brands.toString(), Files.readString(brands)));
    assertThatThrownBy(sent::brands).hasMessageContaining("b:1.yaml:1: brands[0].id");
  }

  @Test
  void help_submits_nothing() throws Exception {
    ComplaintAlertsJob.main(new String[] {"--help"});
  }

  private static String[] with(Path brands) {
    return new String[] {"--bootstrap-servers", "127.0.0.1:1", "--brands", brands.toString()};
  }
}
