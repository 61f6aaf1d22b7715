// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.notices.AlertNotice;
import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.notices.SourceNotice;
import io.outcry.webhook.notices.TestNotice;
import io.outcry.webhook.receivers.Evidence;
import java.util.Map;

/**
 * Events API v2: one incident per alert. What needs nobody any more resolves it, so that a story
 * which comes back pages again. The routing key is added on the way out.
 */
record PagerDutyRendering(Evidence evidence) implements Rendering {
  private static final int MOST_BYTES = 500_000; // of 512 kB; the routing key comes on top
  private static final int MOST_SUMMARY = 1_024;
  private static final Map<String, String> SEVERITIES =
      Map.of("critical", "critical", "high", "error", "medium", "warning", "low", "info");

  @Override
  public String body(Notice notice) {
    if (!(notice instanceof AlertNotice
        || notice instanceof SourceNotice
        || notice instanceof TestNotice)) {
      throw NoticeJson.onlyOne();
    }
    Told told =
        Telling.of(notice, evidence)
            .fitted(it -> event(notice, it).getBytes(UTF_8).length <= MOST_BYTES);
    return event(notice, told);
  }

  private static String event(Notice notice, Told told) {
    ObjectNode event = Json.mapper().createObjectNode();
    event.put("event_action", action(notice));
    event.put("dedup_key", incident(notice));
    event.put("client", "Outcry");
    ObjectNode payload = event.putObject("payload");
    payload.put("summary", PlainText.clip(told.headline(), MOST_SUMMARY));
    payload.putPOJO("timestamp", notice.at());
    payload.put("source", "outcry");
    payload.put("severity", "info");
    if (notice instanceof AlertNotice one) {
      alert(payload, one.alert());
    } else if (notice instanceof SourceNotice source) {
      payload.put("severity", "warning").put("component", source.status().network());
    }
    ObjectNode details = payload.putObject("custom_details");
    if (told.rehearsal()) {
      details.put("rehearsal", Told.REHEARSAL_NOTE);
    }
    ArrayNode links = event.putArray("links");
    for (Told.Part part : told.parts()) {
      details.put("what", String.join("\n", part.lines()));
      if (part.next() != null) {
        details.put("next", part.next());
      }
      part.links().forEach(it -> links.addObject().put("href", it.url()).put("text", it.label()));
      ArrayNode posts = details.putArray("posts");
      part.quotes().forEach(it -> posts.add(post(it)));
    }
    details.put("state", String.join("\n", told.smallPrint()));
    return Json.line(event);
  }

  private static void alert(ObjectNode payload, Alert alert) {
    payload.put("source", "outcry/" + alert.brand().id());
    payload.put("severity", SEVERITIES.getOrDefault(alert.severity(), "warning"));
    payload.put("component", alert.brand().name());
    payload.put("class", alert.storyKind());
    if (alert.owner() != null) {
      payload.put("group", alert.owner());
    }
  }

  private static String action(Notice notice) {
    if (notice instanceof AlertNotice one) {
      Alert alert = one.alert();
      boolean isTaken = alert.acknowledged() != null && alert.reason().equals("acknowledged");
      return !alert.status().equals("firing") ? "resolve" : isTaken ? "acknowledge" : "trigger";
    }
    boolean blind =
        notice instanceof SourceNotice source
            && (source.status().state().equals("silent") || source.status().state().equals("gap"));
    return blind ? "trigger" : "resolve"; // a test asks for the key and wakes nobody
  }

  private static String incident(Notice notice) {
    if (notice instanceof AlertNotice one) {
      return (one.drill() ? "drill_" : "") + one.alert().alertId();
    }
    return notice instanceof SourceNotice source
        ? "source_" + source.status().network()
        : notice.id();
  }

  private static String post(Told.Quote quote) {
    String where = quote.url() == null ? "" : " " + quote.url();
    return (quote.text().isEmpty() ? "" : quote.text() + " – ") + quote.by() + where;
  }
}
