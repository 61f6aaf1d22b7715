// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, since a native library is loaded once. */
class EmbedderUnavailableTest {
  @TempDir Path empty;

  @Test
  void a_machine_without_the_native_library_is_told_what_to_do() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Donnxruntime.native.path=" + empty,
                "-cp",
                System.getProperty("java.class.path"),
                OpenTwice.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said.lines())
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("the sentence encoder cannot run on this machine (")
                    .contains(". Use --tier fast; or give it Linux with glibc")
                    .endsWith("to unpack into (-Djava.io.tmpdir)"));
  }

  /** The second time the runtime's class has failed already, which is another error. */
  static final class OpenTwice {
    public static void main(String[] args) throws IOException {
      for (int i = 0; i < 2; i++) {
        try {
          Embedder.open().close();
        } catch (EmbedderUnavailableException e) {
          System.out.write((e.getMessage() + "\n").getBytes(UTF_8));
        }
      }
      System.out.flush();
    }
  }
}
