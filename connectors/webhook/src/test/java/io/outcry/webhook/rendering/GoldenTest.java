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
import io.outcry.webhook.sending.Letter;
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
 * Every format as it is, to the letter. After a change on purpose: run with {@code -Dgolden=write}
 * and read the difference.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/outcry/webhook/rendering");
  private static final List<String> SHOWN =
      List.of("alertId", "revision", "title", "headline", "firstPost", "samples", "risk", "terms");
  private static final Instant AT = Instant.parse("2026-01-05T10:21:07Z");

  static Stream<Arguments> all() {
    Map<String, Notice> notices = new TreeMap<>();
    notices.put("firing", Notices.firing());
    notices.put("answered", Notices.answered());
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
    String guide = Files.readString(Path.of("../../docs/receivers.md"));
    Letter letter =
        Json.read(
            Rendering.of(Notices.receiver(Format.EMAIL, Evidence.FULL)).body(Notices.firing()),
            Letter.class);
    String upToThePosts = letter.text().substring(0, letter.text().indexOf("\n\n> "));
    assertThat(guide).contains("Subject: " + letter.subject() + "\n\n" + upToThePosts);
    JsonNode event =
        Json.mapper()
            .readTree(
                Rendering.of(Notices.receiver(Format.CLOUDEVENTS, Evidence.FULL))
                    .body(Notices.firing()));
    String envelope = event.toString().substring(0, event.toString().indexOf("\"data\":"));
    assertThat(guide).contains(envelope + "\"data\":{…}}");
  }

  private static void expect(String name, String found) throws Exception {
    Path file = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, found);
    }
    assertThat(found).isEqualTo(Files.readString(file));
  }
}
