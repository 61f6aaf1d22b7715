// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import io.outcry.launcher.terminal.Messages;
import io.outcry.launcher.terminal.UserException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs the {@code main} of a job: it may run inside of Flink, so it never ends the process. */
final class Submission {
  private Submission() {}

  /**
   * Parses and submits; with {@code --help} it only shows the help.
   *
   * @throws UserException if the arguments or the files that they name are wrong
   * @throws Exception whatever kept Flink from taking the job
   */
  static void run(Callable<?> job, String... arguments) throws Exception {
    StringWriter problem = new StringWriter();
    CommandLine command = new CommandLine(job).setErr(new PrintWriter(problem, true));
    boolean helped;
    try {
      helped = CommandLine.printHelpIfRequested(command.parseArgs(arguments));
    } catch (ParameterException e) {
      new Messages(false).handleParseException(e, arguments);
      throw UserException.usage(problem.toString().strip());
    }
    if (!helped) {
      job.call();
    }
  }
}
