// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.AngryText;
import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.LauncherProcess;
import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeRequest;
import io.outcry.network.fake.FakeServer;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process that listens: its connection is cut, it is killed, stopped and started again. */
@Timeout(300)
class KilledLiveTest {
  private static final int CUT_AFTER = 20;
  private static final int FIRST = 40;
  private static final int ALL = 70;

  @TempDir private Path folder;

  /** How many posts have been written on the network so far. */
  private final AtomicInteger written = new AtomicInteger(FIRST);

  @Test
  void every_post_is_a_mention_once_although_the_connection_is_cut_and_the_process_killed()
      throws Exception {
    Files.writeString(
        folder.resolve("brands.yaml"),
        "brands: [{ id: acme-air, name: Acme Air, names: [Acme Air] }]\n");
    try (var network = new FakeServer(this::stream);
        var desk = ScriptedReceiver.always(Step.status(200))) {
      writeReceivers(desk);
      LauncherProcess first = start(network);
      first.await(() -> mentions().size() >= FIRST && newestCheckpoint() > 0);
      first.process().destroyForcibly();
      assertThat(first.process().waitFor()).isEqualTo(128 + 9);

      written.set(ALL);
      LauncherProcess second = start(network);
      second.await(() -> mentions().size() >= ALL && !alerts().isEmpty());
      String alert = alerts().get(0).get("alertId").asText();
      assertThat(acknowledge(alert).exitCode()).isZero();
      second.await(() -> alerts().stream().anyMatch(it -> it.toString().contains("by-ann")));
      second.await(() -> desk.ids().contains(alert + "." + alerts().size()));
      second.process().destroy();
      assertThat(second.process().waitFor()).as(second.said()).isZero();

      assertThat(second.said()).contains("jsonlines", "Stopped; the same command goes on");
      assertThat(folder.resolve("state/out/report.html")).exists();

      LauncherProcess third = start(network);
      third.await(() -> network.requests().stream().anyMatch(it -> last(it) == ALL - 1));
      third.process().destroy();
      assertThat(third.process().waitFor()).as(third.said()).isZero();
      assertThat(mentions())
          .extracting(it -> it.get("id").asText())
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, ALL).mapToObj(number -> "x:" + number).toList());
    }
  }

  /** Sends what has been written since the last post that the other side has; then waits. */
  private void stream(FakeRequest request, FakeConnection to)
      throws IOException, InterruptedException {
    int from = last(request) + 1;
    to.startChunked(200, from == 0 ? Map.of() : Map.of("Last-Event-ID", "x:" + (from - 1)));
    for (int number = from; number < written.get(); number++) {
      to.write(post(number) + "\n");
      if (number == CUT_AFTER && from == 0) {
        to.write("{\"id\":\"x:hal");
        to.cut();
        return;
      }
    }
    to.hang();
  }

  /** The number of the last post that the other side has; below 0 for none. */
  private static int last(FakeRequest request) {
    String id = request.headers().get("last-event-id");
    return id == null ? -1 : Integer.parseInt(id.substring("x:".length()));
  }

  private static String post(int number) {
    return """
        {"id":"x:%d","network":"x","author":{"id":"a%d"},"createdAt":"%s",\
        "text":"Acme Air? %s"%s}"""
        .formatted(
            number,
            number,
            Instant.now(),
            AngryText.of(number),
            number == 0
                ? ""
                : ",\"kind\":\"reply\",\"parentId\":\"x:0\",\"conversationId\":\"x:0\"");
  }

  private LauncherProcess start(FakeServer network) throws IOException {
    return LauncherProcess.start(
        folder.resolve("log"),
        List.of(
            "live",
            "--network",
            "jsonlines",
            "--endpoint",
            network.uri("/posts").toString(),
            "--brands",
            folder.resolve("brands.yaml").toString(),
            "--state",
            folder.resolve("state").toString(),
            "--receivers",
            folder.resolve("receivers.yaml").toString(),
            "--tier",
            "fast"));
  }

  private void writeReceivers(ScriptedReceiver desk) throws IOException {
    Files.writeString(folder.resolve("secret"), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    Files.writeString(
        folder.resolve("receivers.yaml"),
        """
        receivers:
          - { id: desk, url: "%s", secret: { file: "%s" }, allowPrivateAddresses: true }
        routes:
          - { match: {}, to: [desk] }
        """
            .formatted(desk.address(), folder.resolve("secret")));
  }

  private CommandLineRun acknowledge(String alertId) {
    return CommandLineRun.of(
        "ack", "--alert", alertId, "--by", "by-ann", "--state", folder.resolve("state").toString());
  }

  private long newestCheckpoint() {
    return LauncherProcess.newestCheckpoint(folder.resolve("state/checkpoints"));
  }

  private List<JsonNode> mentions() {
    return lines("mentions.jsonl");
  }

  private List<JsonNode> alerts() {
    return lines("alerts.jsonl");
  }

  /** The whole lines of a file so far. */
  private List<JsonNode> lines(String file) {
    Path path = folder.resolve("state/out").resolve(file);
    try {
      String text = Files.exists(path) ? Files.readString(path) : "";
      List<JsonNode> lines = new ArrayList<>();
      for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
        lines.add(Json.mapper().readTree(line));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
