// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippet of docs/receivers.md, compiled as it stands there. */
class ReceiverGuideTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  private static final byte[] BODY = "{\"type\":\"alert.firing\"}".getBytes(UTF_8);

  @TempDir static Path folder;
  private static Method isGenuine;

  @BeforeAll
  static void compile() throws Exception {
    String guide = Files.readString(Path.of("../../docs/receivers.md"));
    String snippet = guide.split("```java\n")[1].split("```")[0];
    String imports =
        "import java.nio.charset.*; import java.security.*; import java.util.*;"
            + " import java.util.stream.*; import javax.crypto.*; import javax.crypto.spec.*;";
    Path source = folder.resolve("Guide.java");
    Files.writeString(source, imports + " public class Guide { public " + snippet + " }");
    int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
    assertThat(result).isZero();
    Class<?> text = String.class;
    isGenuine =
        load(folder.toUri()).getDeclaredMethod("isGenuine", text, text, text, byte[].class, text);
  }

  @Test
  void it_accepts_what_we_sign_also_while_a_secret_rotates() throws Exception {
    assertThat(check(now(), SECRET, BODY)).isTrue();
    assertThat(check(now(), OTHER, BODY)).isTrue();
  }

  @Test
  void it_refuses_another_secret_another_body_and_what_is_old() throws Exception {
    assertThat(check(now(), "whsec_AAAA", BODY)).isFalse();
    assertThat(check(now(), SECRET, "{}".getBytes(UTF_8))).isFalse();
    assertThat(check(now() - 3_600, SECRET, BODY)).isFalse();
  }

  private static boolean check(long seconds, String secretOfTheReceiver, byte[] received)
      throws Exception {
    Map<String, String> headers =
        SignedHeaders.of(
            "a.1", seconds, BODY, List.of(SigningSecret.parse(OTHER), SigningSecret.parse(SECRET)));
    return (boolean)
        isGenuine.invoke(
            null,
            headers.get("webhook-id"),
            headers.get("webhook-timestamp"),
            headers.get("webhook-signature"),
            received,
            secretOfTheReceiver);
  }

  /** The snippet compares with its own clock, as a receiver must. */
  private static long now() {
    return System.currentTimeMillis() / 1_000;
  }

  private static Class<?> load(URI classes) throws IOException, ClassNotFoundException {
    try (var loader = new URLClassLoader(new URL[] {classes.toURL()})) {
      return loader.loadClass("Guide");
    }
  }
}
