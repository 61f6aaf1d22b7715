// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before anything is listened to. */
class LiveVerbTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeBrands() throws IOException {
    Files.writeString(
        folder.resolve("brands.yaml"),
        "brands: [{ id: acme-air, name: Acme Air, names: [Acme Air] }]\n");
  }

  @Test
  void a_network_that_nobody_knows_is_refused_with_those_that_are() {
    CommandLineRun run = live("--network", "myspace");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--network: found 'myspace'; expected", "jsonlines");
  }

  @Test
  void a_network_without_an_address_of_its_own_needs_one() {
    CommandLineRun run = live("--network", "jsonlines");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--network jsonlines: needs --endpoint URL");
  }

  @Test
  void an_address_that_is_none_is_refused() {
    CommandLineRun run = live("--network", "jsonlines", "--endpoint", "ftp://a.example/");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("--endpoint: found 'ftp://a.example/'", "begins with http:// or https://");
  }

  @Test
  void an_address_of_a_network_that_is_not_listened_to_is_refused() {
    CommandLineRun run = live("--network", "myspace", "--endpoint", "jsonlines=http://a.example/");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("there is no --network jsonlines");
  }

  @Test
  void a_place_that_is_named_twice_is_refused_without_its_secrets() {
    String place = "https://h.example/posts?key=s3cret";
    CommandLineRun run = live("--network", "jsonlines", "--endpoint", place, "--endpoint", place);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("--network jsonlines: https://h.example/posts?key=… is named twice");
  }

  @Test
  void it_runs_with_one_task_at_least() {
    CommandLineRun run = live("--network", "bluesky", "--parallelism", "0");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--parallelism: found 0; expected 1 to 128");
  }

  @Test
  void a_port_for_its_metrics_that_is_none_or_is_taken_is_refused() throws IOException {
    String here = "http://127.0.0.1:9/";
    String[] run = {"--network", "jsonlines", "--endpoint", here, "--metrics-port", "65536"};
    CommandLineRun none = live(run);
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("--metrics-port: found 65536; expected 0 to 65535");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      run[5] = Integer.toString(taken.getLocalPort());
      CommandLineRun twice = live(run);
      assertThat(twice.exitCode()).isEqualTo(2);
      assertThat(twice.err())
          .contains("--metrics-port: " + run[5] + " is in use", "or 0 for any free one");
    }
    assertThat(folder.resolve("state/first-start.json")).doesNotExist();
  }

  @Test
  void what_is_refused_is_no_first_start() {
    assertThat(live("--network", "myspace").exitCode()).isEqualTo(2);
    assertThat(folder.resolve("state/first-start.json")).doesNotExist();
  }

  @Test
  void a_state_goes_on_only_in_the_files_that_it_knows() {
    Path state = folder.resolve("state");
    LiveState kept = LiveState.at(state);
    assertThat(start(kept, folder.resolve("out"))).isTrue();
    CommandLineRun run =
        live(
            "--network",
            "jsonlines",
            "--endpoint",
            "http://127.0.0.1:9/",
            "--out",
            folder.resolve("elsewhere").toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("--out: found", "elsewhere", "give it the same, or choose another --state");
  }

  @Test
  void by_default_state_is_in_the_data_directory_of_the_user() {
    assertThat(LiveState.usual("", "/home/ann"))
        .isEqualTo(Path.of("/home/ann/.local/share/outcry/live"));
    assertThat(LiveState.usual("/data", "/home/ann")).isEqualTo(Path.of("/data/outcry/live"));
  }

  private static boolean start(LiveState kept, Path out) {
    try {
      Instant first = kept.firstStart(Instant.EPOCH, out);
      kept.started(first, out);
      return first.equals(Instant.EPOCH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CommandLineRun live(String... more) {
    return CommandLineRun.with(
        more,
        "live",
        "--brands",
        folder.resolve("brands.yaml"),
        "--state",
        folder.resolve("state"),
        "--tier",
        "fast");
  }
}
