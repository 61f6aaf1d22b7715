// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.ExampleAlert;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.notices.AlertNotice;
import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.receivers.Destination;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.receivers.Reference;
import io.outcry.webhook.sending.mail.Letter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HumanFormatsTest {
  @ParameterizedTest
  @EnumSource
  void who_gets_only_links_gets_no_word_of_a_post(Format format) {
    String body = body(format, Evidence.LINK, Notices.firing());
    assertThat(body)
        .doesNotContainIgnoringCase("lost", "my bag", "smoke", "cabin")
        .contains("https://x.com/ann/status/1724", "https://x.com/bob/status/1730");
  }

  @ParameterizedTest
  @EnumSource
  void who_gets_only_links_is_told_that_a_video_carries_it_and_not_which(Format format) {
    assertThat(body(format, Evidence.LINK, Notices.shared()))
        .containsIgnoringCase("a video carries this story")
        .doesNotContain("youtu.be", "news.example");
  }

  @ParameterizedTest
  @EnumSource
  void an_excerpt_ends_after_80_characters(Format format) {
    assertThat(body(format, Evidence.EXCERPT, Notices.firing()))
        .contains("my bag")
        .doesNotContain("Gate 12");
  }

  @ParameterizedTest
  @EnumSource
  void a_rehearsal_cannot_be_mistaken(Format format) throws Exception {
    String body = body(format, Evidence.FULL, new AlertNotice(Notices.firing().alert(), true));
    if (format.isSigned()) {
      assertThat(Json.mapper().readTree(body).get("drill").asBoolean()).isTrue();
    } else {
      assertThat(body).contains("REHEARSAL", "This is a rehearsal. Nothing has happened.");
    }
    assertThat(body(format, Evidence.FULL, Notices.firing()))
        .doesNotContainIgnoringCase("rehearsal");
  }

  @Test
  void a_post_cannot_ping_link_or_close_a_tag() throws Exception {
    String slack = body(Format.SLACK, Evidence.FULL, Notices.firing());
    assertThat(slack).doesNotContain("<!channel>", "@everyone", "<in>");
    String html =
        Json.read(body(Format.EMAIL, Evidence.FULL, Notices.firing()), Letter.class).html();
    assertThat(html).doesNotContain("<in>", "<!channel>").contains("Smoke &lt;in&gt; the cabin");
  }

  @Test
  void an_address_that_is_none_of_the_web_is_no_link() {
    AlertNotice odd =
        Notices.alert(
            json -> {
              json.withObject("replyTo").put("url", "javascript:alert(1)");
              json.get("samples")
                  .forEach(it -> ((ObjectNode) it).put("url", "https://a.example/|x> <!here>"));
            });
    for (Format format : List.of(Format.SLACK, Format.TEAMS, Format.PAGERDUTY, Format.EMAIL)) {
      assertThat(body(format, Evidence.FULL, odd))
          .doesNotContain("javascript:", "a.example", "<!here>");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "firing,   spreading-unanswered,   trigger",
    "firing,   hotter,                 trigger",
    "firing,   acknowledged,           acknowledge",
    "answered, answered,               resolve",
    "firing,   answered-but-spreading, trigger",
    "resolved, faded,                  resolve",
    "retracted,deleted,                resolve"
  })
  void an_incident_follows_the_alert_and_pages_again_when_it_is_back(
      String status, String reason, String action) throws Exception {
    Alert alert =
        ExampleAlert.with(
            json -> {
              json.put("status", status).put("reason", reason);
              json.putObject("acknowledged").put("by", "ann").put("at", "2026-01-05T10:20:00Z");
            });
    JsonNode event =
        Json.mapper()
            .readTree(body(Format.PAGERDUTY, Evidence.FULL, new AlertNotice(alert, false)));
    assertThat(event.get("event_action").asText()).isEqualTo(action);
    assertThat(event.get("dedup_key").asText()).isEqualTo("a_acme-air_5f0c");
    assertThat(event.at("/payload/severity").asText()).isEqualTo("error");
  }

  @Test
  void a_mail_keeps_its_subject_and_its_thread_while_the_state_changes() throws Exception {
    Letter first = letter(Notices.alert(json -> json.put("revision", 1)));
    Letter later =
        letter(
            Notices.alert(
                json -> {
                  json.put("revision", 4).put("status", "answered").put("title", "another");
                  json.withObject("headline").put("title", "\"another\" is answered");
                }));
    assertThat(later.subject())
        .isEqualTo(first.subject())
        .isEqualTo("Acme Air: complaint since 5 Jan 10:00 UTC");
    assertThat(first.thread()).containsExactly("a_acme-air_5f0c");
    assertThat(later.thread()).containsExactly("a_acme-air_5f0c", "a_acme-air_5f0c.3");
    assertThat(later.html()).contains("overflow:hidden\">🟢 Acme Air: &quot;another&quot; is");
  }

  @Test
  void a_bot_says_in_the_thread_what_an_edit_would_hide() throws Exception {
    Receiver bot =
        new Receiver(
            "pr",
            Format.SLACK,
            new Destination.SlackBot(
                Reference.given(Destination.SlackBot.API), Reference.environment("T"), "#pr"),
            Evidence.FULL,
            false,
            null);
    JsonNode loud = Json.mapper().readTree(Rendering.of(bot).body(Notices.firing()));
    JsonNode quiet = Json.mapper().readTree(Rendering.of(bot).body(Notices.answered()));
    assertThat(loud.get("thread_line").asText()).contains("is spreading");
    assertThat(quiet.has("thread_line")).isFalse();
  }

  private static Letter letter(AlertNotice notice) throws Exception {
    return Json.read(body(Format.EMAIL, Evidence.FULL, notice), Letter.class);
  }

  private static String body(Format format, Evidence evidence, Notice notice) {
    return Rendering.of(Notices.receiver(format, evidence)).body(notice);
  }
}
