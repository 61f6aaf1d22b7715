// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Task managers have command lines of many thousand characters; 1.29.0 of the runtime dies of it.
 */
class LongCommandLineTest {

  @Test
  void a_process_with_a_long_command_line_can_embed() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dlong=" + "x".repeat(10_000),
                "-cp",
                System.getProperty("java.class.path"),
                LongCommandLineTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("384 numbers");
  }

  /** Runs in the process that the test starts. */
  public static void main(String[] args) throws EmbedderUnavailableException {
    try (Embedder embedder = Embedder.open()) {
      System.out.println(embedder.embed("lost my bag").length + " numbers");
    }
  }
}
