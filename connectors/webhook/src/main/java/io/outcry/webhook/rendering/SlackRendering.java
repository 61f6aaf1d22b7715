// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.notices.AlertNotice;
import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.receivers.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Block Kit: at most 50 blocks, 3,000 characters a text, 150 a header.
 *
 * @param bot whether it is for a bot, which also says in the thread what people must not miss
 */
record SlackRendering(Evidence evidence, boolean bot) implements Rendering {
  private static final int MOST_BLOCKS = 50;
  private static final int MOST_TEXT = 3_000;
  private static final int MOST_HEADER = 150;
  private static final int MOST_SUMMARY = 500;
  private static final int MOST_QUOTE = 2_000;
  private static final Set<String> LOUD =
      Set.of("hotter", "second-wave", "answered-but-spreading", "customer-waits");
  private static final Pattern PING = Pattern.compile("(?i)@(?=here|channel|everyone)");

  @Override
  public String body(Notice notice) {
    Told told = Telling.of(notice, evidence).fitted(SlackRendering::fits);
    String summary = escaped(PlainText.clip(told.headline(), MOST_SUMMARY));
    ObjectNode body = Json.mapper().createObjectNode();
    body.put("text", summary);
    body.set("blocks", blocks(told));
    if (!bot) {
      body.put("unfurl_links", false).put("unfurl_media", false);
    } else if (notice instanceof AlertNotice one && LOUD.contains(one.alert().reason())) {
      body.put("thread_line", summary);
    }
    return Json.line(body);
  }

  private static boolean fits(Told told) {
    return blocks(told).size() <= MOST_BLOCKS
        && told.parts().stream()
            .map(SlackRendering::lead)
            .allMatch(it -> it == null || it.length() <= MOST_TEXT);
  }

  private static ArrayNode blocks(Told told) {
    ArrayNode blocks = Json.mapper().createArrayNode();
    ObjectNode header = blocks.addObject().put("type", "header").putObject("text");
    header.put("type", "plain_text").put("emoji", true);
    header.put("text", PlainText.clip(told.headline(), MOST_HEADER));
    if (told.rehearsal()) {
      section(blocks, "*" + Told.REHEARSAL_NOTE + "*");
    }
    for (Told.Part part : told.parts()) {
      section(blocks, lead(part));
      part.quotes().forEach(it -> section(blocks, quote(it)));
    }
    if (!told.smallPrint().isEmpty()) {
      ObjectNode small = blocks.addObject().put("type", "context");
      List<String> lines = told.smallPrint().stream().map(SlackRendering::escaped).toList();
      text(small.putArray("elements").addObject(), String.join("\n", lines));
    }
    return blocks;
  }

  private static @Nullable String lead(Told.Part part) {
    List<String> lines = new ArrayList<>();
    if (part.title() != null) {
      lines.add("*" + escaped(part.title()) + "*");
    }
    part.lines().forEach(it -> lines.add(escaped(it)));
    if (part.next() != null) {
      lines.add("*Next:* " + escaped(part.next()));
    }
    if (!part.links().isEmpty()) {
      List<String> links = part.links().stream().map(it -> link(it.url(), it.label())).toList();
      lines.add(String.join(" · ", links));
    }
    return lines.isEmpty() ? null : String.join("\n", lines);
  }

  private static String quote(Told.Quote quote) {
    String by = quote.url() == null ? escaped(quote.by()) : link(quote.url(), quote.by());
    String text = quote.text();
    while (escaped(text).length() > MOST_QUOTE) {
      text = PlainText.clip(text, text.length() * 2 / 3);
    }
    return text.isEmpty() ? by : "> " + escaped(text) + "\n" + by;
  }

  private static void section(ArrayNode blocks, @Nullable String mrkdwn) {
    if (mrkdwn != null) {
      text(blocks.addObject().put("type", "section").putObject("text"), mrkdwn);
    }
  }

  /** Verbatim: names of people and channels in it stay words. */
  private static void text(ObjectNode text, String mrkdwn) {
    text.put("type", "mrkdwn").put("text", cut(mrkdwn)).put("verbatim", true);
  }

  /** Only ever at the end of a line, so that no entity and no link is cut in two. */
  private static String cut(String mrkdwn) {
    if (mrkdwn.length() <= MOST_TEXT) {
      return mrkdwn;
    }
    int end = mrkdwn.lastIndexOf('\n', MOST_TEXT - 2);
    return end > 0 ? mrkdwn.substring(0, end) + "\n…" : "…";
  }

  private static String link(String url, String label) {
    String address = url.replace("|", "%7C").replace("<", "%3C").replace(">", "%3E");
    return "<" + address.replace("&", "&amp;") + "|" + escaped(label).replace("|", "¦") + ">";
  }

  private static String escaped(String text) {
    String entities = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return PING.matcher(entities).replaceAll("@\u2060"); // a word joiner: reads the same
  }
}
