// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.data;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What the programs behind the scripts have in common: arguments, output in UTF-8, exit codes. */
public final class Program {
  private Program() {}

  /** What one of them does. */
  public interface Work {
    public void run(Arguments arguments, PrintStream out) throws IOException;
  }

  /** Runs it; ends the process with 2 and a message if an argument or a file is wrong. */
  public static void run(String[] args, Set<String> known, Work work) {
    try {
      work.run(
          Arguments.of(args, known), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | IOException e) {
      System.err.println(e.getMessage() + "; see --help");
      System.exit(2);
    }
  }
}
