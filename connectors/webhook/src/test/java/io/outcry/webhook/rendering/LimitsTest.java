// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.ExampleAlert;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.notices.AlertNotice;
import io.outcry.webhook.notices.AlertsNotice;
import io.outcry.webhook.notices.DigestNotice;
import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.sending.mail.Letter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits that each format sets, also under a story of 500 posts by people who shout. */
class LimitsTest {
  private static final String FAMILY = "👨‍👩‍👧‍👦";
  private static final String SHOUT = (FAMILY + "حقيبتي ضاعت \u202E&<>*").repeat(300);

  static Stream<Notice> notices() {
    AlertNotice huge = new AlertNotice(huge(), true);
    List<DigestNotice.Section> themes = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      themes.add(new DigestNotice.Section(SHOUT, Collections.nCopies(20, SHOUT)));
    }
    return Stream.of(
        Notices.firing(),
        huge,
        new AlertsNotice(Collections.nCopies(30, huge.alert()), false),
        new DigestNotice("digest.weekly", huge.at(), SHOUT, themes, Json.mapper().nullNode()));
  }

  @ParameterizedTest
  @MethodSource("notices")
  void slack_takes_50_blocks_of_3000_characters_and_headers_of_150(Notice notice) throws Exception {
    JsonNode body = body(Format.SLACK, notice);
    assertThat(body.get("blocks").size()).isBetween(1, 50);
    for (JsonNode block : body.get("blocks")) {
      assertThat(block.get("type").asText()).isIn("header", "section", "context");
      for (JsonNode text : block.findValues("text")) {
        if (text.isTextual()) {
          int most = block.get("type").asText().equals("header") ? 150 : 3_000;
          assertThat(text.asText().length()).isBetween(1, most);
          assertWhole(text.asText());
        }
      }
    }
    assertThat(body.get("text").asText().length()).isBetween(1, 3_000);
  }

  @ParameterizedTest
  @MethodSource("notices")
  void teams_takes_28_kb_of_adaptive_card_1_4(Notice notice) throws Exception {
    JsonNode body = body(Format.TEAMS, notice);
    assertThat(Json.line(body).getBytes(UTF_8)).hasSizeLessThanOrEqualTo(28_000);
    assertThat(body.get("type").asText()).isEqualTo("message");
    JsonNode attachment = body.at("/attachments/0");
    assertThat(attachment.get("contentType").asText())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    JsonNode card = attachment.get("content");
    assertThat(card.get("type").asText()).isEqualTo("AdaptiveCard");
    assertThat(card.get("version").asText()).isEqualTo("1.4");
    for (JsonNode element : card.get("body")) {
      assertThat(element.get("type").asText()).isEqualTo("RichTextBlock");
      for (JsonNode run : element.get("inlines")) {
        assertThat(run.get("type").asText()).isEqualTo("TextRun");
        assertThat(run.get("text").asText()).isNotEmpty();
        assertWhole(run.get("text").asText());
      }
    }
    if (card.has("actions")) {
      assertThat(card.get("actions").size()).isBetween(1, 6);
    }
  }

  @Test
  void pagerduty_takes_512_kb_and_a_summary_of_1024() throws Exception {
    JsonNode event = body(Format.PAGERDUTY, new AlertNotice(huge(), false));
    assertThat(Json.line(event).getBytes(UTF_8)).hasSizeLessThan(512_000);
    assertThat(event.at("/payload/summary").asText().length()).isBetween(1, 1_024);
    assertThat(event.at("/payload/source").asText()).isNotEmpty();
    assertThat(event.at("/payload/severity").asText()).isIn("critical", "error", "warning", "info");
    assertThat(event.get("dedup_key").asText().length()).isBetween(1, 255);
  }

  @ParameterizedTest
  @MethodSource("notices")
  void a_mail_is_small_enough_to_be_shown_whole(Notice notice) throws Exception {
    Letter letter =
        Json.read(
            Rendering.of(Notices.receiver(Format.EMAIL, Evidence.FULL)).body(notice), Letter.class);
    assertThat(letter.html().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(100_000);
    assertThat(letter.subject().length()).isBetween(1, 250);
    assertThat(letter.subject()).doesNotContain("\n", "\r");
  }

  @Test
  void what_had_no_room_is_counted() throws Exception {
    Alert alert = huge();
    AlertsNotice many = new AlertsNotice(Collections.nCopies(9, alert), false);
    assertThat(Json.line(body(Format.TEAMS, many)))
        .containsPattern("Left out, since there is no room: 45 posts, \\d+ lines");
    AlertsNotice two = new AlertsNotice(List.of(alert, alert), false);
    assertThat(Json.line(body(Format.TEAMS, two)))
        .containsPattern("Left out, since there is no room: [1-9] posts?\\.");
    JsonNode small = body(Format.TEAMS, Notices.firing());
    assertThat(Json.line(small)).doesNotContain("Left out");
  }

  private static Alert huge() {
    return ExampleAlert.with(
        json -> {
          json.withObject("headline")
              .put("title", SHOUT)
              .put("happening", SHOUT)
              .put("answered", SHOUT)
              .put("odds", SHOUT)
              .put("next", SHOUT);
          json.put("explanation", SHOUT);
          json.withObject("spread").put("posts", 500).put("authors", 480);
          ArrayNode samples = (ArrayNode) json.get("samples");
          ObjectNode first = (ObjectNode) samples.get(0);
          samples.removeAll();
          for (int i = 0; i < 5; i++) {
            samples.add(first.deepCopy().put("text", SHOUT).put("author", SHOUT));
          }
          ArrayNode words = (ArrayNode) json.at("/risk/0/words");
          for (int i = 0; i < 500; i++) {
            words.add(SHOUT.substring(0, 100));
          }
        });
  }

  /** No half characters, and none that turn around what stands behind them. */
  private static void assertWhole(String text) {
    assertThat(UTF_8.newEncoder().canEncode(text)).isTrue();
    assertThat(text).doesNotContain("\u202E");
  }

  private static JsonNode body(Format format, Notice notice) throws Exception {
    return Json.mapper()
        .readTree(Rendering.of(Notices.receiver(format, Evidence.FULL)).body(notice));
  }
}
