// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process, killed in the middle and started again by the same command. */
@Timeout(300)
class KilledReplayTest {
  private static final long DEADLINE_NANOS = TimeUnit.MINUTES.toNanos(5);

  @TempDir private Path folder;

  @Test
  void after_kill_and_term_the_files_are_those_of_an_undisturbed_run_and_no_alert_is_lost()
      throws Exception {
    StormHours.writeTo(folder);
    OutputFiles undisturbed = new OutputFiles(folder.resolve("undisturbed"));
    CommandLineRun whole = CommandLineRun.of(command("undisturbed").toArray(String[]::new));
    assertThat(whole.exitCode()).as(whole.err()).isZero();

    try (ScriptedReceiver desk = ScriptedReceiver.always(Step.status(200))) {
      Path receivers = writeReceivers(desk);
      Process first = start(receivers, "800x");
      await(first, () -> newestCheckpoint() > 0 && !desk.calls().isEmpty());
      long atKill = newestCheckpoint();
      first.destroyForcibly();
      assertThat(first.waitFor()).isEqualTo(128 + 9);

      Process second = start(receivers, "800x");
      await(second, () -> newestCheckpoint() > atKill);
      second.destroy();
      assertThat(second.waitFor()).isEqualTo(128 + 15);
      OutputFiles output = new OutputFiles(folder.resolve("killed"));
      assertThat(output.lines("mentions.jsonl")).as("whole lines, not all").isNotEmpty();
      assertThat(folder.resolve("killed/summary.json")).doesNotExist();

      Process third = start(receivers, "max");
      assertThat(third.waitFor()).as(log()).isZero();
      output.assertSameAs(undisturbed);
      output.assertSameDeadLettersAs(undisturbed);
      assertEachRevisionArrived(output, desk);

      int calls = desk.calls().size();
      Process again = start(receivers, "max");
      assertThat(again.waitFor()).isZero();
      assertThat(log()).contains("Done before: " + folder.resolve("killed/summary.json"));
      assertThat(desk.calls()).hasSize(calls);
    }
  }

  private static void assertEachRevisionArrived(OutputFiles output, ScriptedReceiver desk)
      throws IOException {
    List<String> revisions =
        output.lines("alerts.jsonl").stream()
            .map(alert -> alert.get("alertId").asText() + "." + alert.get("revision"))
            .toList();
    assertThat(revisions).hasSizeGreaterThan(2);
    assertThat(desk.ids()).hasSameElementsAs(revisions);
    Map<String, String> contents = new HashMap<>();
    for (ScriptedReceiver.Call call : desk.calls()) {
      String content = Json.mapper().readTree(call.body()).get("data").toString();
      assertThat(contents.merge(call.id(), content, (a, b) -> a)).isEqualTo(content);
    }
  }

  private Path writeReceivers(ScriptedReceiver desk) throws IOException {
    Files.writeString(folder.resolve("secret"), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    return Files.writeString(
        folder.resolve("receivers.yaml"),
        """
        receivers:
          - { id: desk, url: "%s", secret: { file: "%s" }, allowPrivateAddresses: true }
        routes:
          - { match: {}, to: [desk] }
        """
            .formatted(desk.address(), folder.resolve("secret")));
  }

  private List<String> command(String out, String... more) {
    List<String> command = new ArrayList<>(List.of("replay"));
    command.addAll(List.of("--posts", folder.resolve("posts.jsonl").toString()));
    command.addAll(List.of("--brands", folder.resolve("brands.yaml").toString()));
    command.addAll(List.of("--out", folder.resolve(out).toString()));
    command.addAll(List.of(more));
    return command;
  }

  private Process start(Path receivers, String speed) throws IOException {
    List<String> process = new ArrayList<>();
    process.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String opened : List.of("lang", "util", "time")) {
      process.addAll(List.of("--add-opens", "java.base/java." + opened + "=ALL-UNNAMED"));
    }
    process.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    process.addAll(List.of("-cp", System.getProperty("java.class.path")));
    process.add("io.outcry.launcher.Outcry");
    process.addAll(
        command(
            "killed",
            "--checkpoints",
            checkpoints().toString(),
            "--receivers",
            receivers.toString(),
            "--speed",
            speed));
    return new ProcessBuilder(process)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private void await(Process running, BooleanSupplier reached) throws Exception {
    long until = System.nanoTime() + DEADLINE_NANOS;
    while (!reached.getAsBoolean()) {
      assertThat(running.waitFor(50, TimeUnit.MILLISECONDS)).as("ended: " + log()).isFalse();
      assertThat(System.nanoTime() - until).as("time is up: " + log()).isNegative();
    }
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private Path checkpoints() {
    return folder.resolve("checkpoints");
  }

  private long newestCheckpoint() {
    if (!Files.isDirectory(checkpoints())) {
      return 0;
    }
    try (Stream<Path> all =
        Files.find(checkpoints(), 3, (path, facts) -> path.endsWith("_metadata"))) {
      return all.map(metadata -> metadata.getName(metadata.getNameCount() - 2).toString())
          .mapToLong(name -> Long.parseLong(name.substring("chk-".length())))
          .max()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) { // an old one is being removed
      return 0;
    }
  }
}
