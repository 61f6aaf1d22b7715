// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.sendtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.outcry.launcher.CommandLineRun;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.Step;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check --send-test} against real sockets. */
@Timeout(60)
class SendTestTest {
  private static final String SECRET = "whsec_" + "c2VjcmV0IHNlY3JldCBzZWNyZXQh";

  @TempDir private Path folder;

  @BeforeEach
  void brands_and_a_secret() throws Exception {
    Files.writeString(folder.resolve("brands.yaml"), "brands: [{ id: acme, name: Acme Air }]");
    Files.writeString(folder.resolve("secret"), SECRET + "\n");
  }

  @Test
  void a_receiver_gets_a_signed_message_that_says_it_is_a_test() throws Exception {
    try (ScriptedReceiver desk = ScriptedReceiver.always(Step.status(204))) {
      CommandLineRun run = check(receiver("desk", desk.address().toString(), true));
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).containsPattern("  desk: delivered, HTTP 204 in \\d+ ms");
      ScriptedReceiver.Call call = desk.calls().get(0);
      assertThat(call.body())
          .startsWith("{\"type\":\"test\",")
          .contains("This is a test by Outcry");
      new Webhook(SECRET).verify(call.body(), headers(call));
    }
  }

  @Test
  void a_receiver_of_another_format_gets_it_in_its_own_way() throws Exception {
    String no = "{\"ok\":false,\"error\":\"channel_not_found\"}";
    try (ScriptedReceiver teams = ScriptedReceiver.always(Step.status(202));
        ScriptedReceiver slack = ScriptedReceiver.always(Step.json(200, no))) {
      String allow = "allowPrivateAddresses: true";
      CommandLineRun run =
          check(
              "  - { id: desk, format: teams, url: \"%s\", %s }\n"
                  .formatted(teams.address(), allow),
              "  - { id: bot, format: slack, token: { file: \"%s\" }, channel: C1, api: \"%s\", %s }\n"
                  .formatted(
                      folder.resolve("secret"),
                      "http://localhost:" + slack.address().getPort() + "/api",
                      allow),
              "  - { id: mail, format: email, smtp: { host: localhost, port: 1, tls: none },"
                  + " from: o@a.example, to: [pr@a.example], "
                  + allow
                  + " }\n");
      assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
      assertThat(run.out())
          .contains("  desk: delivered, HTTP 202 in ")
          .containsPattern("  bot: FAILED, answered after \\d+ ms: refused; check token, channel")
          .contains("(it says channel_not_found)")
          .containsPattern("  mail: FAILED, no answer after \\d+ ms: refused, reset");
      assertThat(teams.calls().get(0).body()).contains("AdaptiveCard", "This is a test message");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401 | refused; compare the secret on both sides
          404 | nothing takes a POST there; check the path
          302 | redirects are not followed
          410 | it says that it is gone for good
          500 | it failed inside; see its log
          400 | it did not like the message
          """)
  void what_came_back_comes_with_how_to_mend_it(int status, String mend) throws Exception {
    try (ScriptedReceiver desk = ScriptedReceiver.always(Step.status(status))) {
      CommandLineRun run = check(receiver("desk", desk.address().toString(), true));
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out())
          .containsPattern("desk: FAILED, HTTP " + status + " in \\d+ ms: " + mend);
    }
  }

  @Test
  void each_receiver_is_told_of_and_one_failure_is_a_failure() throws Exception {
    try (ScriptedReceiver desk = ScriptedReceiver.always(Step.status(200))) {
      CommandLineRun run =
          check(
              receiver("desk", desk.address().toString(), true),
              receiver("home", "https://127.0.0.1:1/x", false),
              receiver("down", "http://127.0.0.1:1/", true),
              "  - { id: mute, url: { env: NO_SUCH_ADDRESS }, secret: { env: NO_SUCH } }\n");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out())
          .contains("  desk: delivered, ")
          .containsPattern("  home: FAILED, no answer after \\d+ ms: its address is private")
          .containsPattern("  down: FAILED, no answer after \\d+ ms: refused")
          .contains("  mute: FAILED, not sent: { env: NO_SUCH_ADDRESS } is not set or empty")
          .doesNotContain(SECRET);
    }
  }

  @Test
  void each_format_has_its_test_message() throws Exception {
    try (ScriptedReceiver desk = ScriptedReceiver.always(Step.status(200))) {
      Files.writeString(folder.resolve("url"), desk.address().toString());
      String plain =
          "  - { id: %s, format: %s, url: { file: \""
              + folder.resolve("url")
              + "\" }, "
              + "allowPrivateAddresses: true }\n";
      CommandLineRun run =
          check(
              receiver("desk", desk.address().toString(), true),
              plain.formatted("chat", "slack"),
              plain.formatted("team", "teams"));
      assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
      assertThat(run.out()).contains("desk: delivered", "chat: delivered", "team: delivered");
      assertThat(desk.calls())
          .hasSize(3)
          .extracting(it -> it.body())
          .allMatch(it -> it.contains("test"));
    }
  }

  @Test
  void without_receivers_there_is_nobody_to_send_to() {
    String brands = folder.resolve("brands.yaml").toString();
    CommandLineRun run = CommandLineRun.of("check", "--brands", brands, "--send-test");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--send-test: needs --receivers FILE");
  }

  private CommandLineRun check(String... receivers) throws Exception {
    Path file = folder.resolve("receivers.yaml");
    Files.writeString(
        file,
        "receivers:\n"
            + String.join("", receivers)
            + "routes: [{ match: {}, to: ["
            + (receivers[0].contains("desk") ? "desk" : "home")
            + "] }]\n");
    return CommandLineRun.of(
        "check",
        "--brands",
        folder.resolve("brands.yaml").toString(),
        "--receivers",
        file.toString(),
        "--send-test");
  }

  private String receiver(String id, String url, boolean allowPrivate) {
    return "  - { id: %s, url: \"%s\", secret: { file: \"%s\" }, allowPrivateAddresses: %s }\n"
        .formatted(id, url, folder.resolve("secret"), allowPrivate);
  }

  private static HttpHeaders headers(ScriptedReceiver.Call call) {
    Map<String, List<String>> all =
        call.headers().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> List.of(it.getValue())));
    return HttpHeaders.of(all, (name, value) -> true);
  }
}
