// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Does the same to the lines of a file again and again on one thread, and prints how fast. */
final class Rounds {
  private static final long SECONDS_PER_ROUND = 3;
  private static final int ROUNDS = 5;

  private Rounds() {}

  /**
   * @param file UTF-8, one text per line
   * @param work returns a number that depends on it, lest the compiler leave it out
   * @param proof what the mean of these numbers is called
   */
  static void run(String file, ToDoubleFunction<String> work, String proof) throws IOException {
    List<String> texts = Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
    if (texts.isEmpty()) {
      throw new IOException(file + " is empty: one text per line is expected");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    double characters = texts.stream().mapToInt(String::length).average().orElse(0);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int round = 1; round <= ROUNDS; round++) {
      long cpuStart = threads.getCurrentThreadCpuTime(); // not what others took of the machine
      long start = System.nanoTime();
      double sum = 0;
      long done = 0;
      while (System.nanoTime() - start < SECONDS_PER_ROUND * 1_000_000_000L) {
        for (String text : texts) {
          sum += work.applyAsDouble(text);
        }
        done += texts.size();
      }
      double seconds = (threads.getCurrentThreadCpuTime() - cpuStart) / 1e9;
      out.println(
          String.format(
              Locale.ROOT,
              "round %d: %.0f texts per second of one core (%.0f characters each, mean %s %.3f)",
              round,
              done / seconds,
              characters,
              proof,
              sum / done));
    }
  }
}
