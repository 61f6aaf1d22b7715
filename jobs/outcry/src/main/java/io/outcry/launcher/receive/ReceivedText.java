// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.receive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.outcry.deliver.digest.DigestWords;
import io.outcry.launcher.report.page.Wording;
import io.outcry.launcher.terminal.Visible;
import io.outcry.schemas.digests.Digest;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.json.Required;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.util.List;

/** What came, for a person at a terminal: first what it says, then how it was checked. */
final class ReceivedText {
  private static final int WIDE = 240;
  private static final List<String> HEADLINE =
      List.of("title", "happening", "answered", "odds", "next");

  private final PrintWriter out;

  ReceivedText(PrintWriter out) {
    this.out = out;
  }

  void print(Received call) {
    JsonNode body = read(call.body());
    String type = body.path("type").asText("");
    String id = call.id().isEmpty() ? "without an id" : call.id();
    line(
        0,
        "%s  %s  (%s; %s)"
            .formatted(
                type.isEmpty() ? "a message" : type,
                id,
                call.verdict().words(),
                call.answered() == 0 ? "left hanging" : "answered " + call.answered()));
    JsonNode data = body.path("data");
    if (body.path("drill").asBoolean()) {
      line(2, "DRILL: a rehearsal, nothing happened");
    }
    if (body.isMissingNode()) {
      line(2, "no JSON: " + call.body());
    } else if (type.startsWith("digest.")) {
      digest(data);
    } else if (type.startsWith("alert.") || data.has("headline")) {
      alert(data);
    } else if (data.has("message")) {
      line(2, data.path("message").asText());
    } else if (data.has("text")) {
      data.path("text").asText().lines().limit(100).forEach(text -> line(2, text));
    } else if (data.has("lines")) {
      data.path("lines").forEach(text -> line(2, text.asText()));
    } else {
      line(2, call.body());
    }
    out.println();
    out.flush();
  }

  private void alert(JsonNode alert) {
    for (String part : HEADLINE) {
      String words = alert.path("headline").path(part).asText("");
      if (!words.isBlank()) {
        line(2, words);
      }
    }
    line(
        2,
        "%s: %s; %s severity, urgency %s, revision %d"
            .formatted(
                alert.path("status").asText(),
                Wording.reason(alert.path("reason").asText()),
                alert.path("severity").asText(),
                alert.path("urgency").asText(),
                alert.path("revision").asInt()));
    String url = alert.path("replyTo").path("url").asText("");
    if (!url.isEmpty()) {
      line(2, "answer here: " + url);
    }
  }

  private void digest(JsonNode data) {
    try {
      Digest digest = Json.mapper().treeToValue(data, Digest.class);
      if (Required.missing(digest).isPresent()) {
        line(2, "no digest.v1: " + data);
        return;
      }
      DigestWords words = new DigestWords(digest, ZoneOffset.UTC);
      line(2, words.title());
      for (DigestWords.Section section : words.sections()) {
        line(2, section.title());
        section.lines().forEach(it -> line(4, it));
      }
    } catch (JsonProcessingException e) { // anybody may send anything
      line(2, "no digest.v1: " + data);
    }
  }

  private static JsonNode read(String body) {
    try {
      return Json.mapper().readTree(body);
    } catch (JsonProcessingException e) { // anybody may send anything
      return MissingNode.getInstance();
    }
  }

  private void line(int indent, String text) {
    out.println(" ".repeat(indent) + Visible.line(text, WIDE));
  }
}
