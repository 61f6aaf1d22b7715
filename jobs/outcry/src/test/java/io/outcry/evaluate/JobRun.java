// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs {@code outcry replay --tier fast} as anybody would. */
record JobRun(Path outcry, String javaOptions) {
  /** Returns the wall time in milliseconds, the start of the process included. */
  long run(Path posts, Path brands, Path out) throws IOException, InterruptedException {
    Path log = out.resolveSibling(out.getFileName() + ".log");
    long startNanos = System.nanoTime();
    ProcessBuilder job =
        new ProcessBuilder(
                List.of(
                    outcry.toString(),
                    "replay",
                    "--tier",
                    "fast",
                    "--posts",
                    posts.toString(),
                    "--brands",
                    brands.toString(),
                    "--out",
                    out.toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    job.environment().put("OUTCRY_JAVA_OPTS", javaOptions);
    Process process = job.start();
    int exit;
    try {
      exit = process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      throw e;
    }
    if (exit != 0) {
      List<String> said = Files.readAllLines(log);
      throw new IOException(
          "outcry replay ended with %d: %s"
              .formatted(
                  exit,
                  String.join("\n", said.subList(Math.max(0, said.size() - 20), said.size()))));
    }
    return (System.nanoTime() - startNanos) / 1_000_000;
  }
}
