// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.receivers.Evidence;
import java.util.List;

/**
 * An Adaptive Card 1.4 in the envelope of Workflows, at most 28 kB. All text stands in text runs,
 * in which no character has a meaning.
 */
record TeamsRendering(Evidence evidence) implements Rendering {
  private static final int MOST_BYTES = 28_000;
  private static final int MOST_ACTIONS = 6;

  @Override
  public String body(Notice notice) {
    Told told =
        Telling.of(notice, evidence).fitted(it -> message(it).getBytes(UTF_8).length <= MOST_BYTES);
    return message(told);
  }

  private static String message(Told told) {
    ObjectNode message = Json.mapper().createObjectNode().put("type", "message");
    ObjectNode attachment = message.putArray("attachments").addObject();
    attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
    attachment.putNull("contentUrl");
    ObjectNode card = attachment.putObject("content");
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("type", "AdaptiveCard").put("version", "1.4");
    card.put("fallbackText", told.headline());
    card.putObject("msteams").put("width", "Full");
    ArrayNode body = card.putArray("body");
    run(paragraph(body), told.headline()).put("size", "Large").put("weight", "Bolder");
    if (told.rehearsal()) {
      run(paragraph(body), Told.REHEARSAL_NOTE).put("color", "Attention").put("weight", "Bolder");
    }
    told.parts().forEach(it -> part(body, it));
    told.smallPrint()
        .forEach(it -> run(paragraph(body), it).put("size", "Small").put("isSubtle", true));
    actions(card, told);
    return Json.line(message);
  }

  private static void part(ArrayNode body, Told.Part part) {
    if (part.title() != null) {
      run(paragraph(body), part.title()).put("weight", "Bolder");
    }
    part.lines().forEach(it -> run(paragraph(body), it));
    if (part.next() != null) {
      ArrayNode next = paragraph(body);
      run(next, "Next: ").put("weight", "Bolder");
      run(next, part.next());
    }
    for (Told.Quote quote : part.quotes()) {
      ArrayNode lines = paragraph(body);
      if (!quote.text().isEmpty()) {
        run(lines, quote.text() + " – ").put("italic", true);
      }
      ObjectNode by = run(lines, quote.by());
      if (quote.url() != null) {
        by.set("selectAction", open(quote.by(), quote.url()));
      }
    }
  }

  private static void actions(ObjectNode card, Told told) {
    List<Told.Link> links =
        told.parts().stream().flatMap(it -> it.links().stream()).limit(MOST_ACTIONS).toList();
    if (!links.isEmpty()) {
      ArrayNode actions = card.putArray("actions");
      links.forEach(it -> actions.add(open(it.label(), it.url())));
    }
  }

  private static ObjectNode open(String title, String url) {
    return Json.mapper()
        .createObjectNode()
        .put("type", "Action.OpenUrl")
        .put("title", title)
        .put("url", url);
  }

  private static ArrayNode paragraph(ArrayNode body) {
    return body.addObject().put("type", "RichTextBlock").putArray("inlines");
  }

  private static ObjectNode run(ArrayNode inlines, String text) {
    return inlines.addObject().put("type", "TextRun").put("text", text);
  }
}
