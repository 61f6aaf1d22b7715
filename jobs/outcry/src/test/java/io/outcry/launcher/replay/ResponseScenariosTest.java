// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a complaint that spreads, by what the company does. Times are seconds. */
class ResponseScenariosTest {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
  private static final int HOUR = 3_600;
  private static final String COMPLAINT =
      "AcmeAir you lost my bag again, worst service ever, where is it";

  @TempDir private Path folder;
  private @Nullable OutputFiles output;
  private final List<String> posts = new ArrayList<>();

  @BeforeEach
  void a_brand_with_an_official_account() throws Exception {
    Files.writeString(
        folder.resolve("brands.yaml"),
        """
        brands:
          - id: acme-air
            name: Acme Air
            names: [Acme Air, AcmeAir]
            accounts: { x: [AcmeAirHelp] }
        """);
  }

  @Test
  void answered_in_time_it_never_alerts_and_counts_as_spared() throws Exception {
    post("x:0", "ann", 0, COMPLAINT, null);
    answer("x:900", 60, "We are so sorry about your bag, it is on its way to you.", "x:0");
    replies(0, 40, 120, 10);
    assertThat(alerts()).isEmpty();
    JsonNode response = last("stories.jsonl").path("response");
    assertThat(response.path("answeredInTime").asBoolean()).isTrue();
    assertThat(response.path("answeredBeforeAlert").asBoolean()).isTrue();
    assertThat(response.path("firstAnswerSeconds").asLong()).isEqualTo(60);
    assertThat(response.path("tones").toString()).contains("apology");
    assertThat(response.path("openComplaints").asLong()).isZero();
    assertThat(last("stories.jsonl").path("answered").asBoolean()).isTrue();
  }

  @Test
  void unanswered_it_fires_and_stands_among_the_open_complaints() throws Exception {
    post("x:0", "ann", 0, COMPLAINT, null);
    replies(0, 40, 10, 10);
    assertThat(alerts()).isNotEmpty().allMatch(alert -> alert.startsWith("firing "));
    assertThat(alerts().get(0)).isEqualTo("firing spreading-unanswered");
    JsonNode response = last("stories.jsonl").path("response");
    assertThat(response.path("waitingOn").asText()).isEqualTo("company");
    assertThat(response.path("unanswered").findValuesAsText("postId")).containsExactly("x:0");
    assertThat(response.path("answeredInTime").asBoolean()).isFalse();
  }

  @Test
  void an_answer_after_the_alert_answers_it_and_when_it_worked_it_is_resolved() throws Exception {
    post("x:0", "ann", 0, COMPLAINT, null);
    replies(0, 40, 10, 10);
    answer("x:900", 600, "We are so sorry about your bag, it is on its way to you.", "x:0");
    post("x:later", "zoe", 10 * HOUR, "Acme Air boarding now", null);
    assertThat(ends()).containsExactly("answered answered", "resolved cooled");
    JsonNode faded = last("stories.jsonl", "faded").path("response");
    assertThat(faded.path("verdict").asText()).isEqualTo("cooling");
    assertThat(faded.path("answeredBeforeAlert").asBoolean()).isFalse();
    assertThat(faded.path("answers").get(0).path("account").asText()).isEqualTo("AcmeAirHelp");
  }

  @Test
  void an_answer_that_does_not_help_opens_it_again() throws Exception {
    post("x:0", "ann", 0, COMPLAINT, null);
    replies(0, 40, 10, 10);
    answer("x:900", 600, "Our policy does not allow a refund for late bags.", "x:0");
    replies(40, 120, 660, 20);
    assertThat(ends()).startsWith("answered answered", "firing answered-but-spreading");
  }

  @Test
  void the_customer_who_did_as_asked_and_hears_nothing_opens_it_again() throws Exception {
    post("x:0", "ann", 0, COMPLAINT, null);
    replies(0, 40, 10, 10);
    answer("x:900", 600, "Could you send us a message with your booking number?", "x:0");
    post("x:901", "ann", 900, "I did send you a message, still no answer", "x:900");
    assertThat(ends()).containsExactly("answered answered", "firing customer-waits");
    JsonNode alert = last("alerts.jsonl");
    assertThat(alert.path("answered").path("waitingOn").asText()).isEqualTo("company");
    assertThat(alert.path("answered").path("waiting").asLong()).isEqualTo(1);
    assertThat(alert.path("answered").path("waitingSince").asText())
        .isEqualTo("2026-01-05T10:15:00Z");
    assertThat(alert.path("replyTo").path("postId").asText()).isEqualTo("x:0");
    assertThat(alert.path("headline").path("title").asText()).contains("waits for you again");
  }

  @Test
  void two_accounts_that_say_different_things_are_pointed_out() throws Exception {
    Files.writeString(
        folder.resolve("brands.yaml"),
        Files.readString(folder.resolve("brands.yaml"))
            .replace("[AcmeAirHelp]", "[AcmeAirHelp, AcmeAir]"));
    post("x:0", "ann", 0, COMPLAINT, null);
    replies(0, 40, 10, 10);
    answer("x:900", 600, "We are so sorry about your bag.", "x:0");
    String policy = "Bags are not refundable once they are late.";
    post("x:902", "AcmeAir", 700, policy, "x:0");
    replies(40, 120, 760, 20);
    assertThat(last("alerts.jsonl").path("answered").path("contradiction").asText())
        .contains("@AcmeAirHelp on X apologises", "@AcmeAir on X");
  }

  @Test
  void what_is_deleted_stands_nowhere_in_what_is_said_later() throws Exception {
    post("x:0", "ann", 0, COMPLAINT, null);
    replies(0, 40, 10, 10);
    delete("x:0", 600);
    replies(40, 60, 700, 10);
    delete("x:1", 15 * HOUR); // its story is forgotten by then
    post("x:later", "zoe", 16 * HOUR, "Acme Air boarding now", null);
    List<String> said = new ArrayList<>();
    for (String file : List.of("alerts.jsonl", "stories.jsonl")) {
      for (JsonNode line : lines(file)) {
        if (!Instant.parse(line.path("at").asText()).isBefore(START.plusSeconds(600))) {
          said.add(line.toString());
        }
      }
    }
    assertThat(said).isNotEmpty().noneMatch(line -> line.contains("worst service"));
    assertThat(said).noneMatch(line -> line.contains("\"ann\""));
    assertThat(alerts()).contains("firing redacted", "resolved redacted");
    assertThat(last("alerts.jsonl").path("samples")).isEmpty();
  }

  @Test
  void when_all_is_deleted_the_alert_is_withdrawn() throws Exception {
    post("x:0", "ann", 0, COMPLAINT, null);
    replies(0, 40, 10, 10);
    delete("x:0", 600);
    for (int reply = 1; reply <= 40; reply++) {
      delete("x:" + reply, 600 + reply);
    }
    assertThat(ends()).endsWith("retracted deleted").containsOnlyOnce("retracted deleted");
  }

  /** Those from {@code first + 1} on. */
  private void replies(int first, int many, int fromSeconds, int apart) {
    for (int reply = first + 1; reply <= first + many; reply++) {
      int seconds = fromSeconds + (reply - first) * apart;
      post("x:" + reply, "person" + reply, seconds, "lost my bag, awful " + reply, "x:0");
    }
  }

  private void answer(String id, int seconds, String text, String to) {
    post(id, "AcmeAirHelp", seconds, text, to);
  }

  private void post(String id, String who, int seconds, String text, @Nullable String to) {
    posts.add(
        String.format(
            Locale.ROOT,
            "{\"id\":\"%s\",\"network\":\"x\",\"author\":{\"id\":\"id-%s\",\"handle\":\"%s\"},"
                + "\"createdAt\":\"%s\",\"text\":\"%s\",\"kind\":\"%s\",\"parentId\":%s,"
                + "\"conversationId\":\"%s\"}",
            id,
            who,
            who,
            START.plusSeconds(seconds),
            text,
            to == null ? "original" : "reply",
            to == null ? "null" : "\"" + to + "\"",
            to == null ? id : "x:0"));
  }

  private void delete(String id, int seconds) {
    posts.add(
        "{\"type\":\"delete\",\"id\":\"%s\",\"network\":\"x\",\"deletedAt\":\"%s\"}"
            .formatted(id, START.plusSeconds(seconds)));
  }

  /** Status and reason of every revision. */
  private List<String> alerts() throws Exception {
    return lines("alerts.jsonl").stream()
        .map(alert -> alert.path("status").asText() + " " + alert.path("reason").asText())
        .toList();
  }

  /** The same, but for what only tells how it fires on. */
  private List<String> ends() throws Exception {
    return alerts().stream()
        .filter(alert -> !alert.endsWith("spreading-unanswered") && !alert.endsWith("redacted"))
        .filter(alert -> !alert.endsWith("hotter") && !alert.endsWith("second-wave"))
        .toList();
  }

  private JsonNode last(String file) throws Exception {
    List<JsonNode> lines = lines(file);
    return lines.get(lines.size() - 1);
  }

  private JsonNode last(String file, String change) throws Exception {
    List<JsonNode> lines =
        lines(file).stream().filter(line -> line.path("change").asText().equals(change)).toList();
    return lines.get(lines.size() - 1);
  }

  private List<JsonNode> lines(String file) throws Exception {
    if (output == null) {
      Path recorded = Files.write(folder.resolve("posts.jsonl"), posts);
      output = OutputFiles.ofReplay(recorded, "out");
    }
    return output.lines(file);
  }
}
