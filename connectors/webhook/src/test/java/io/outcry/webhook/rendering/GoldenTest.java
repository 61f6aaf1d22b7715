// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.notices.AlertNotice;
import io.outcry.webhook.notices.AlertsNotice;
import io.outcry.webhook.notices.DigestNotice;
import io.outcry.webhook.notices.DigestNotice.Section;
import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.notices.SourceNotice;
import io.outcry.webhook.notices.TestNotice;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.sending.mail.Letter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every format as it is, to the letter, also in the manual. After a change on purpose: run with
 * {@code -Dgolden=write} and read the difference.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/outcry/webhook/rendering");
  private static final Path MANUAL = Path.of("../../docs/receivers.md");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));
  private static final List<String> SHOWN =
      List.of("alertId", "revision", "title", "headline", "firstPost", "samples", "risk", "terms");
  private static final Instant AT = Instant.parse("2026-01-05T10:21:07Z");

  static Stream<Arguments> all() {
    Map<String, Notice> notices = new TreeMap<>();
    notices.put("firing", Notices.firing());
    notices.put("answered", Notices.answered());
    notices.put("shared", Notices.shared());
    notices.put("drill", new AlertNotice(Notices.firing().alert(), true));
    notices.put(
        "several",
        new AlertsNotice(List.of(Notices.firing().alert(), Notices.answered().alert()), false));
    notices.put(
        "silent",
        new SourceNotice(
            new SourceStatus("x", "silent", AT, null, "no post for 20 min <again>", null)));
    notices.put(
        "digest",
        new DigestNotice(
            "digest.daily",
            AT,
            "Acme Air: your day",
            List.of(
                new Section("What fired", List.of("\"lost my bag\" & <more>, answered in 14 min")),
                new Section("What nearly fired", List.of("nothing"))),
            Json.mapper().createObjectNode().put("themes", 2)));
    notices.put("test", new TestNotice("pr-desk", AT));
    List<Arguments> all = new ArrayList<>();
    for (Format format : Format.values()) {
      for (Map.Entry<String, Notice> notice : notices.entrySet()) {
        boolean isJoined = notice.getKey().equals("several");
        boolean isDigest = notice.getKey().equals("digest");
        if ((!isJoined || !format.isMachine()) && (!isDigest || format != Format.PAGERDUTY)) {
          Evidence evidence = isJoined ? Evidence.EXCERPT : Evidence.FULL;
          all.add(Arguments.of(format, notice.getKey(), evidence, notice.getValue()));
        }
      }
      all.add(Arguments.of(format, "firing", Evidence.LINK, Notices.firing()));
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("all")
  void a_message_is_what_its_golden_file_says(
      Format format, String name, Evidence evidence, Notice notice) throws Exception {
    String body = Rendering.of(Notices.receiver(format, evidence)).body(notice);
    String file = (format + "-" + name + "-" + evidence).toLowerCase(Locale.ROOT).replace('_', '-');
    if (format == Format.EMAIL) {
      Letter letter = Json.read(body, Letter.class);
      String head = "Subject: " + letter.subject() + "\nThread: " + letter.thread() + "\n\n";
      expect(file + ".txt", head + letter.text());
      expect(file + ".html", letter.html().replace("><", ">\n<") + "\n");
    } else {
      JsonNode json = Json.mapper().readTree(body);
      if (format.isSigned() && json.get("data").has("alertId")) { // alert.v1 has its own tests
        ((ObjectNode) json.get("data")).retain(SHOWN);
      }
      String pretty = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
      expect(file + ".json", pretty + "\n");
    }
  }

  @Test
  void the_samples_of_the_manual_are_what_is_sent() throws Exception {
    Letter letter = Json.read(firing(Format.EMAIL), Letter.class);
    String mail = "Subject: " + letter.subject() + "\n\n" + letter.text();
    expectInManual("Mail", mail.substring(0, mail.indexOf("\n\n> ")));
    JsonNode slack = Json.mapper().readTree(firing(Format.SLACK));
    String lead = slack.at("/blocks/1/text/text").asText();
    String shown = lead.replace("*Next:*", "Next:").replaceAll("<[^|]*\\|([^>]*)>", "$1");
    expectInManual("Slack", slack.path("text").asText() + "\n\n" + shown);
    String event = firing(Format.CLOUDEVENTS);
    String envelope = event.substring(0, event.indexOf("\"data\":"));
    assertThat(Files.readString(MANUAL)).contains(envelope + "\"data\":{…}}");
  }

  private static String firing(Format format) {
    return Rendering.of(Notices.receiver(format, Evidence.FULL)).body(Notices.firing());
  }

  /** The first sample below a heading of the manual. */
  private static void expectInManual(String heading, String found) throws Exception {
    String manual = Files.readString(MANUAL);
    int begin = manual.indexOf("```\n", manual.indexOf("\n## " + heading + "\n")) + 4;
    int end = manual.indexOf("\n```", begin);
    if (WRITE) {
      Files.writeString(MANUAL, manual.substring(0, begin) + found + manual.substring(end));
    }
    assertThat(Files.readString(MANUAL)).contains("\n```\n" + found + "\n```\n");
  }

  private static void expect(String name, String found) throws Exception {
    Path file = FOLDER.resolve(name);
    if (WRITE) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, found);
    }
    assertThat(found).isEqualTo(Files.readString(file));
  }
}
