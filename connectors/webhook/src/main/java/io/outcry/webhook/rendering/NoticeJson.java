// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.notices.AlertNotice;
import io.outcry.webhook.notices.DigestNotice;
import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.notices.SourceNotice;
import io.outcry.webhook.notices.TestNotice;
import io.outcry.webhook.receivers.Evidence;

/** The {@code data} of formats that machines read. */
final class NoticeJson {
  private static final int EXCERPT = 80;

  private NoticeJson() {}

  static JsonNode of(Notice notice, Evidence evidence) {
    if (notice instanceof AlertNotice one) {
      return alert(one.alert(), evidence);
    }
    if (notice instanceof SourceNotice source) {
      return Json.mapper().valueToTree(source.status());
    }
    if (notice instanceof DigestNotice digest) {
      return digest.data();
    }
    if (notice instanceof TestNotice test) {
      return Json.mapper()
          .createObjectNode()
          .put("receiver", test.receiverId())
          .put("message", "This is a test by Outcry.");
    }
    throw onlyOne();
  }

  static IllegalArgumentException onlyOne() {
    return new IllegalArgumentException("This format takes one alert per message");
  }

  /** {@code alert.v1} still: what is not told is empty. */
  private static JsonNode alert(Alert alert, Evidence evidence) {
    ObjectNode json = Json.mapper().valueToTree(alert);
    if (evidence == Evidence.FULL) {
      return json;
    }
    shorten((ObjectNode) json.get("firstPost"), evidence);
    for (JsonNode sample : json.get("samples")) {
      shorten((ObjectNode) sample, evidence);
      if (evidence == Evidence.LINK) {
        ((ObjectNode) sample).putArray("words");
      }
    }
    if (evidence == Evidence.LINK) {
      json.put("title", "");
      json.set("headline", Json.mapper().valueToTree(AlertWords.of(alert, evidence)));
      json.putArray("terms");
      json.putArray("questions");
      json.putArray("media");
      json.putArray("sharedLinks");
      json.get("risk").forEach(it -> ((ObjectNode) it).putArray("words"));
    }
    return json;
  }

  private static void shorten(ObjectNode post, Evidence evidence) {
    String text = post.path("text").asText("");
    post.put("text", evidence == Evidence.LINK ? "" : PlainText.clip(text, EXCERPT));
  }
}
