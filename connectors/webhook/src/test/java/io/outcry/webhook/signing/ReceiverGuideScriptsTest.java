// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The snippets of docs/receivers.md in other languages, run as they stand there. */
class ReceiverGuideScriptsTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  private static final String STRANGER = "whsec_AAAA";
  private static final String BODY = "{\"type\":\"alert.firing\",\"text\":\"Gepäck 🧳\"}";

  private static final String PYTHON =
      """

      import sys
      print(str(is_genuine(*sys.argv[1:4], sys.argv[4].encode(), sys.argv[5])).lower())
      """;

  private static final String JAVASCRIPT =
      """

      const [id, timestamp, signatures, body, secret] = process.argv.slice(2);
      console.log(isGenuine(id, timestamp, signatures, Buffer.from(body), secret));
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"python, python3, guide.py", "javascript, node, guide.mjs"})
  void it_accepts_what_we_sign_also_while_a_secret_rotates_and_nothing_else(
      String language, String program, String file) throws Exception {
    assumeTrue(exists(program), program + " is not on this machine");
    String guide = Files.readString(Path.of("../../docs/receivers.md"));
    String snippet = guide.split("```" + language + "\n")[1].split("```")[0];
    String main = language.equals("python") ? PYTHON : JAVASCRIPT;
    Path script = Files.writeString(folder.resolve(file), snippet + main);
    long now = System.currentTimeMillis() / 1_000; // a receiver asks its own clock
    assertThat(run(program, script, now, BODY, SECRET)).isEqualTo("true");
    assertThat(run(program, script, now, BODY, OTHER)).isEqualTo("true");
    assertThat(run(program, script, now, BODY, STRANGER)).isEqualTo("false");
    assertThat(run(program, script, now, BODY + " ", SECRET)).isEqualTo("false");
    assertThat(run(program, script, now - 3_600, BODY, SECRET)).isEqualTo("false");
  }

  private String run(String program, Path script, long seconds, String received, String secret)
      throws Exception {
    Map<String, String> headers =
        SignedHeaders.of(
            "a.1",
            seconds,
            BODY.getBytes(UTF_8),
            List.of(SigningSecret.parse(OTHER), SigningSecret.parse(SECRET)));
    Path out = folder.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(
                program,
                script.toString(),
                "a.1",
                headers.get("webhook-timestamp"),
                headers.get("webhook-signature"),
                received,
                secret)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("PYTHONUTF8", "1");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(out).strip();
  }

  private static boolean exists(String program) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(program, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) { // not there
      return false;
    }
  }
}
