// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A run where the sentence encoder has no native library: in a process that looks elsewhere. */
public final class WithoutEncoder {
  private WithoutEncoder() {}

  /**
   * @param folder an empty one, for what the run writes
   */
  public static CommandLineRun run(Path folder, String... arguments)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Donnxruntime.native.path="
                    + Files.createDirectories(folder.resolve("no-library")),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Outcry.class.getName()));
    command.addAll(Arrays.asList(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int exitCode = process.waitFor();
    return new CommandLineRun(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
