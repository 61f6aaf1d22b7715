// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;

/** One run of the command line in this process. */
public record CommandLineRun(int exitCode, String out, String err) {
  public static CommandLineRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Outcry.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new CommandLineRun(exitCode, out.toString(), err.toString());
  }

  /** A run of {@code first} and then {@code more}. */
  public static CommandLineRun with(String[] more, Object... first) {
    return of(
        Stream.of(first, more)
            .flatMap(Arrays::stream)
            .map(Object::toString)
            .toArray(String[]::new));
  }
}
