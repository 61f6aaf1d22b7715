// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A recorded day with a storm, and its digest at midnight. */
@Timeout(120)
class DigestedReplayTest {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  @TempDir private Path folder;

  @Test
  void the_digest_of_a_recorded_day_arrives_with_what_fired_and_what_was_talked_of()
      throws Exception {
    try (ScriptedReceiver desk = ScriptedReceiver.always(Step.status(204))) {
      write(desk);
      OutputFiles.ofReplay(
          folder.resolve("posts.jsonl"),
          "out",
          "--receivers",
          folder.resolve("receivers.yaml").toString(),
          "--tier",
          "fast");
      List<JsonNode> digests = new ArrayList<>();
      for (ScriptedReceiver.Call call : desk.calls()) {
        JsonNode body = Json.mapper().readTree(call.body());
        if (body.path("type").asText().equals("digest.daily")) {
          digests.add(body.path("data"));
        }
      }
      assertThat(digests).hasSize(1);
      JsonNode digest = digests.get(0);
      assertThat(digest.path("to").asText()).isEqualTo("2026-01-06T00:00:00Z");
      assertThat(digest.path("fired")).hasSize(1);
      assertThat(digest.at("/themes/0/brand").asText()).isEqualTo("acme-air");
      assertThat(digest.at("/brands/0/mentions").asLong()).isEqualTo(40);
      assertThat(Files.readString(folder.resolve("out/deliveries.jsonl"))).contains("digest_daily");
    }
  }

  private void write(ScriptedReceiver desk) throws Exception {
    Files.writeString(folder.resolve("secret"), "whsec_" + "c2VjcmV0IHNlY3JldCBzZWNyZXQh");
    Files.writeString(
        folder.resolve("brands.yaml"),
        "brands:\n  - id: acme-air\n    name: Acme Air\n    names: [Acme Air, AcmeAir]\n");
    Files.writeString(
        folder.resolve("receivers.yaml"),
        """
        receivers:
          - { id: desk, url: "%s", secret: { file: "%s" }, allowPrivateAddresses: true }
        routes: [{ match: {}, to: [desk] }]
        digest: { at: "00:00", zone: UTC, to: [desk] }
        """
            .formatted(desk.address(), folder.resolve("secret")));
    List<String> posts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      posts.add(
          """
          {"id":"x:%d","network":"x","author":{"id":"%d","handle":"p%d","followers":50},"createdAt":"%s","text":"%s","kind":"%s"%s}"""
              .formatted(
                  i,
                  900 + i,
                  i,
                  START.plusSeconds(10L * i),
                  i == 0
                      ? "AcmeAir you lost my bag again, worst service ever"
                      : "lost my bag, awful " + i,
                  i == 0 ? "original" : "reply",
                  i == 0 ? "" : ",\"parentId\":\"x:0\",\"conversationId\":\"x:0\""));
    }
    Files.write(folder.resolve("posts.jsonl"), posts);
  }
}
