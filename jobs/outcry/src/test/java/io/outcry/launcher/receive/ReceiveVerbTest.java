// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.digest.DigestBook;
import io.outcry.deliver.digest.DigestSpan;
import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.Outcry;
import io.outcry.launcher.report.Records;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.WebhookBody;
import io.outcry.schemas.digests.Digest;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.signing.SignedHeaders;
import io.outcry.webhook.signing.SigningSecret;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real socket on loopback, sent to as Outcry sends. */
@Timeout(60)
class ReceiveVerbTest {
  private static final String SECRET = "whsec_" + "c2VjcmV0IHNlY3JldCBzZWNyZXQh";
  private static final String OTHER = "whsec_" + "b3RoZXIgb3RoZXIgb3RoZXIgb3Ro";

  @Test
  void a_signed_alert_is_shown_from_what_happens_to_what_to_do() throws Exception {
    String body = Json.line(new WebhookBody<>("alert.firing", Records.STORM, alert("bag")));
    Shown shown = receive(List.of(call(SECRET, body)), "--secret", SECRET);
    assertThat(shown.statuses()).containsExactly(204);
    assertThat(shown.out())
        .containsSubsequence(
            "Listening at http://127.0.0.1:",
            "alert.firing  m1  (signature right; answered 204)",
            "  \"bag\" is spreading, main post unanswered",
            "  Nobody has answered",
            "  about once in 9 weeks for Acme Air",
            "  Reply under @tealotter42's post.",
            "  firing: Spreading, and nobody has answered; high severity, urgency now, revision 1");
    assertThat(shown.exitCode()).isZero();
  }

  @Test
  void a_wrong_an_old_and_a_missing_signature_are_said_plainly_and_refused() throws Exception {
    Map<String, String> old =
        SignedHeaders.of("m2", 1_600_000_000, bytes("{}"), List.of(SigningSecret.parse(SECRET)));
    Shown shown =
        receive(
            List.of(
                call(OTHER, "{}"), new Call(old, "{}"), new Call(Map.of(), "{\"text\":\"hi\"}")),
            "--secret",
            SECRET);
    assertThat(shown.statuses()).containsExactly(401, 401, 401);
    assertThat(shown.out())
        .contains("SIGNATURE WRONG", "made more than 5 minutes from now", "not signed: no webhook");
    assertThat(shown.out()).doesNotContain(SECRET);
  }

  @Test
  void one_of_two_secrets_will_do_while_they_rotate_and_without_any_nothing_is_checked()
      throws Exception {
    Shown both = receive(List.of(call(OTHER, "{}")), "--secret", SECRET, "--secret", OTHER);
    assertThat(both.out()).contains("(signature right; answered 204)");
    Shown none = receive(List.of(call(OTHER, "{}")));
    assertThat(none.out()).contains("(signature not checked (no --secret); answered 204)");
  }

  @Test
  void it_fails_as_asked_and_then_answers_well() throws Exception {
    Shown shown =
        receive(
            List.of(call(SECRET, "{}"), call(SECRET, "{}")),
            "--secret",
            SECRET,
            "--fail",
            "429",
            "--times",
            "1");
    assertThat(shown.statuses()).containsExactly(429, 204);
  }

  @Test
  void a_digest_a_test_and_what_nobody_knows_are_shown_as_what_they_are() throws Exception {
    Digest digest =
        new DigestBook(DigestSpan.until(DigestSpan.DAY, Records.STORM), Set.of()).digest();
    Shown shown =
        receive(
            List.of(
                call(SECRET, Json.line(new WebhookBody<>("digest.daily", Records.STORM, digest))),
                call(SECRET, "{\"type\":\"digest.daily\",\"data\":{}}"),
                call(SECRET, "{\"type\":\"test\",\"data\":{\"message\":\"This is a test\"}}"),
                call(SECRET, "{\"type\":\"alert.firing\",\"drill\":true,\"data\":{}}"),
                call(SECRET, "[1]")));
    assertThat(shown.out())
        .containsSubsequence(
            "  The day to Fri 6 Mar, 13:04: nothing to tell",
            "  no digest.v1: {}",
            "  This is a test",
            "  DRILL: a rehearsal",
            "a message  m1",
            "  [1]");
  }

  @Test
  void what_strangers_wrote_cannot_act_on_the_terminal() throws Exception {
    String body = Json.line(new WebhookBody<>("alert.firing", Records.STORM, alert("\u001b[2Jb")));
    Shown shown = receive(List.of(call(SECRET, body), call(SECRET, "\u001b[2J no json")));
    assertThat(shown.out()).doesNotContain("\u001b").contains("\ufffd[2Jb", "no JSON: \ufffd[2J");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --fail 200           | --fail: found '200'; expected a status from 300 to 599, or hang
          --secret whsec_!     | --secret: secret is not base64 after whsec_
          --secret env:NO_SUCH | --secret: { env: NO_SUCH } is not set or empty
          --port 70000         | --port: 70000 cannot be used
          """)
  void wrong_usage_says_what_to_do(String line, String problem) {
    CommandLineRun run = CommandLineRun.with(line.split(" "), "receive");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(problem);
  }

  @Test
  void whoever_ends_it_by_a_signal_gets_exit_code_zero() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Outcry.class.getName(),
                "receive",
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = process.inputReader(UTF_8)) {
      String line = out.readLine();
      while (line != null && !line.startsWith("Listening at ")) {
        line = out.readLine();
      }
      assertThat(line).startsWith("Listening at http://127.0.0.1:");
      process.destroy();
      assertThat(process.waitFor()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  private record Call(Map<String, String> headers, String body) {}

  private record Shown(int exitCode, List<Integer> statuses, String out) {}

  /** Starts the verb, sends it the calls one after the other, and lets it end after the last. */
  private static Shown receive(List<Call> calls, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("receive", "--port", "0"));
    arguments.addAll(List.of("--count", String.valueOf(calls.size())));
    arguments.addAll(List.of(options));
    Screen screen = new Screen();
    PrintWriter out = new PrintWriter(screen);
    CompletableFuture<Integer> exitCode =
        CompletableFuture.supplyAsync(() -> Outcry.run(out, out, arguments.toArray(String[]::new)));
    String first = screen.firstLine.get();
    URI address = URI.create(first.replaceFirst("^Listening at ", "").replaceFirst(";.*", ""));
    List<Integer> statuses = new ArrayList<>();
    for (Call call : calls) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(call.body()));
      call.headers().forEach(request::header);
      statuses.add(
          HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode());
    }
    return new Shown(exitCode.get(), statuses, screen.toString());
  }

  /** Keeps all that is printed, and tells when the first line is there. */
  private static final class Screen extends StringWriter {
    private final CompletableFuture<String> firstLine = new CompletableFuture<>();

    @Override
    public void flush() {
      toString().lines().findFirst().ifPresent(firstLine::complete);
    }
  }

  private static Call call(String secret, String body) {
    return new Call(
        SignedHeaders.of(
            "m1",
            Instant.now().getEpochSecond(),
            bytes(body),
            List.of(SigningSecret.parse(secret))),
        body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static Alert alert(String text) {
    return Records.alert(1, "firing", "spreading-unanswered", 24, 24.7, text);
  }
}
