// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import io.outcry.launcher.terminal.Messages;
import io.outcry.launcher.terminal.UserException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.StackWalker.StackFrame;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs the {@code main} of a job. Inside of a job manager it never ends the process; a command line
 * of its own, or that of {@code flink run}, ends with a sentence and an exit code.
 */
final class Submission {
  private static final String FLINK_RUN = "org.apache.flink.client.cli.CliFrontend";

  private Submission() {}

  /**
   * Parses and submits; with {@code --help} it only shows the help.
   *
   * @throws UserException if the arguments or the files that they name are wrong
   * @throws Exception whatever kept Flink from taking the job
   */
  static void run(JobProgram job, String... arguments) throws Exception {
    try {
      CommandLine command = new CommandLine(job);
      if (!CommandLine.printHelpIfRequested(parse(command, arguments))) {
        job.call();
      }
    } catch (UserException e) {
      if (isCommandLine(bottomOfStack(), job.getClass())) {
        e.lines().forEach(System.err::println);
        System.exit(e.exitCode());
      }
      throw e;
    }
  }

  /**
   * @throws UserException if the arguments are wrong
   */
  static ParseResult parse(CommandLine command, String... arguments) {
    StringWriter problem = new StringWriter();
    command.setErr(new PrintWriter(problem, true));
    try {
      return command.parseArgs(arguments);
    } catch (ParameterException e) {
      new Messages(false).handleParseException(e, arguments);
      throw UserException.usage(problem.toString().strip());
    }
  }

  /** Whether the thread began in the {@code main} of a command line that submits one job. */
  static boolean isCommandLine(StackFrame bottom, Class<?> job) {
    String began = bottom.getClassName();
    return bottom.getMethodName().equals("main")
        && (began.equals(job.getName()) || began.equals(FLINK_RUN));
  }

  private static StackFrame bottomOfStack() {
    return StackWalker.getInstance()
        .walk(frames -> frames.reduce((above, below) -> below).orElseThrow());
  }
}
