// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.bench;

import io.outcry.text.TextModel;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Scores the lines of a file again and again on one thread and prints texts per second of processor
 * time.
 */
public final class BenchText {
  private static final long SECONDS_PER_ROUND = 3;
  private static final int ROUNDS = 5;

  private BenchText() {}

  /** Takes one argument, a UTF-8 file with one text per line. */
  public static void main(String[] args) throws IOException {
    List<String> texts = Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8);
    if (texts.isEmpty()) {
      throw new IOException(args[0] + " is empty: one text per line is expected");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    double characters = texts.stream().mapToInt(String::length).average().orElse(0);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int round = 1; round <= ROUNDS; round++) {
      long cpuStart = threads.getCurrentThreadCpuTime(); // not what others took of the machine
      long start = System.nanoTime();
      double proof = 0; // keeps the compiler from leaving the work out
      long scored = 0;
      while (System.nanoTime() - start < SECONDS_PER_ROUND * 1_000_000_000L) {
        for (String text : texts) {
          proof += TextModel.bundled().score(text).complaint();
        }
        scored += texts.size();
      }
      double seconds = (threads.getCurrentThreadCpuTime() - cpuStart) / 1e9;
      out.println(
          String.format(
              Locale.ROOT,
              "round %d: %.0f texts per second of one core (%.0f characters each, mean complaint %.3f)",
              round,
              scored / seconds,
              characters,
              proof / scored));
    }
  }
}
