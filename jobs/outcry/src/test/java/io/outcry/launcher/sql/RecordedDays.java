// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.sql;

import io.outcry.launcher.CommandLineRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Five days of two networks, a post on each every three minutes. On the fifth, Reddit says nothing
 * from 14:05 to 20:00; from 15:00 a complaint spreads on X and is answered after ten minutes, and
 * from 23:30 another, which nobody answers. Among them a deletion and two broken lines.
 */
final class RecordedDays {
  static final double SECONDS_LATE = 2;
  static final String BROKEN = "{ broken";

  private static final String BRANDS =
      """
      brands:
        - { id: acme-air, name: Acme Air, accounts: { x: [AcmeAirHelp] } }
        - { id: bolt-air, name: Bolt Air }
      """;
  private static final String ANSWERED = "x:storm";
  private static final String OPEN = "x:open";
  private static final String DELETED = "x:1";

  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final long DAY = 86_400;
  private static final long HOUR = 3_600;
  private static final long SILENT_FROM = 4 * DAY + 14 * HOUR + 5 * 60;
  private static final long BACK_AT = 4 * DAY + 20 * HOUR;
  private static final long STORM = 4 * DAY + 15 * HOUR;
  private static final long LATE_STORM = 4 * DAY + 23 * HOUR + 1_800;
  private static final String[] ANGER = {
    "This is disgraceful.", "Horrible company, never again!", "The worst airline I know."
  };
  private static final String[] TOLD = {
    "They lost my bag in May and lied about it.",
    "They broke our bag and refused to pay.",
    "My bag is still in Lisbon because of them.",
    "Still no refund for my bag after six months."
  };

  private final List<String> lines = new ArrayList<>();

  private RecordedDays() {}

  /** Leaves the files of the run in the folder, with its posts and control events among them. */
  static CommandLineRun replay(Path folder, URI receiver) throws IOException {
    Path posts = Files.write(folder.resolve("posts.jsonl"), lines());
    Path said = Files.write(folder.resolve("control.jsonl"), said());
    Path brands = Files.writeString(folder.resolve("brands.yaml"), BRANDS);
    Path secret = Files.writeString(folder.resolve("secret"), "whsec_c2VjcmV0IHNlY3JldCBzZWNyZXQh");
    Path receivers =
        Files.writeString(
            folder.resolve("receivers.yaml"),
            """
            receivers:
              - { id: desk, url: "%s", secret: { file: "%s" }, allowPrivateAddresses: true }
            routes: [{ match: {}, to: [desk] }]
            """
                .formatted(receiver, secret));
    String[] options = {"--tier", "fast", "--parallelism", "1"};
    return CommandLineRun.with(
        options,
        "replay",
        "--posts",
        posts,
        "--control",
        said,
        "--brands",
        brands,
        "--receivers",
        receivers,
        "--out",
        folder);
  }

  private static List<String> lines() {
    RecordedDays days = new RecordedDays();
    days.ordinary();
    days.storm(ANSWERED, STORM, "Acme Air lost my bag and nobody helps, terrible", 80);
    days.reply("x:answer", "AcmeAirHelp", STORM + 600, ANSWERED, "We are so sorry about your bag.");
    days.storm(OPEN, LATE_STORM, "Bolt Air broke my pram and refuses to pay, awful", 60);
    days.lines.add(
        "{\"type\":\"delete\",\"id\":\"%s\",\"network\":\"x\",\"deletedAt\":\"%s\"}"
            .formatted(DELETED, at(DAY)));
    days.lines.add(BROKEN);
    days.lines.add("{\"id\":\"x:anonymous\",\"network\":\"x\",\"text\":\"who am I\"}");
    return days.lines;
  }

  /** What a person says about the alert of the first complaint. */
  private static List<String> said() {
    return List.of(
        """
        {"id":"c1","type":"ack","storyId":"acme-air:x:storm","by":"ann","at":"%s"}"""
            .formatted(at(STORM + 700)),
        """
        {"id":"c2","type":"useful","storyId":"acme-air:x:storm","by":"ann","at":"%s"}"""
            .formatted(at(STORM + 5 * HOUR)));
  }

  private void ordinary() {
    int id = 0;
    for (long second = 0; second < 5 * DAY; second += 180) {
      post("x:" + id++, "x", second, "good morning everybody", "");
      if (second < SILENT_FROM || second >= BACK_AT) {
        post("reddit:" + id++, "reddit", second, "good morning everybody", "");
      }
    }
  }

  private void storm(String root, long from, String text, int many) {
    post(root, "x", from, text, "");
    for (int reply = 1; reply < many; reply++) {
      String said = ANGER[reply % ANGER.length] + ' ' + TOLD[reply % TOLD.length];
      reply(root + "-" + reply, "p" + reply, from + 5L * reply, root, said);
    }
  }

  private void reply(String id, String who, long second, String root, String text) {
    String to = ",\"kind\":\"reply\",\"parentId\":\"%s\",\"conversationId\":\"%s\"";
    post(id, "x", who, second, text, to.formatted(root, root));
  }

  private void post(String id, String network, long second, String text, String more) {
    post(id, network, "of-" + id, second, text, more);
  }

  private void post(String id, String network, String who, long second, String text, String more) {
    lines.add(
        ("{\"id\":\"%s\",\"network\":\"%s\",\"author\":{\"id\":\"%s\",\"handle\":\"%s\"},"
                + "\"createdAt\":\"%s\",\"receivedAt\":\"%s\",\"text\":\"%s\"%s}")
            .formatted(
                id, network, who, who, at(second), at(second + (long) SECONDS_LATE), text, more));
  }

  private static Instant at(long second) {
    return START.plusSeconds(second);
  }
}
