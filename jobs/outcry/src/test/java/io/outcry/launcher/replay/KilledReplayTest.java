// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.LauncherProcess;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process, killed in the middle and started again by the same command. */
@Timeout(300)
class KilledReplayTest {
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
      LauncherProcess first = start(receivers, "800x");
      first.await(() -> newestCheckpoint() > 0 && !desk.calls().isEmpty());
      long atKill = newestCheckpoint();
      first.process().destroyForcibly();
      assertThat(first.process().waitFor()).isEqualTo(128 + 9);

      LauncherProcess second = start(receivers, "800x");
      second.await(() -> newestCheckpoint() > atKill);
      second.process().destroy();
      assertThat(second.process().waitFor()).isEqualTo(128 + 15);
      OutputFiles output = new OutputFiles(folder.resolve("killed"));
      assertThat(output.lines("mentions.jsonl")).as("whole lines, not all").isNotEmpty();
      assertThat(folder.resolve("killed/summary.json")).doesNotExist();

      LauncherProcess third = start(receivers, "max");
      assertThat(third.process().waitFor()).as(third.said()).isZero();
      output.assertSameAs(undisturbed);
      output.assertSameDeadLettersAs(undisturbed);
      assertEachRevisionArrived(output, desk);

      int calls = desk.calls().size();
      LauncherProcess again = start(receivers, "max");
      assertThat(again.process().waitFor()).isZero();
      assertThat(again.said()).contains("Done before: " + folder.resolve("killed/summary.json"));
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

  private LauncherProcess start(Path receivers, String speed) throws IOException {
    return LauncherProcess.start(
        folder.resolve("log"),
        command(
            "killed",
            "--checkpoints",
            checkpoints().toString(),
            "--receivers",
            receivers.toString(),
            "--speed",
            speed));
  }

  private Path checkpoints() {
    return folder.resolve("checkpoints");
  }

  private long newestCheckpoint() {
    return LauncherProcess.newestCheckpoint(checkpoints());
  }
}
