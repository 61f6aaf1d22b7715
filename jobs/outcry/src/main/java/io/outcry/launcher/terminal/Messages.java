// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.terminal;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into lines for a person and an exit code for a script. */
public final class Messages
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
  private final boolean stackTraces;

  /**
   * @param stackTraces true to show stack traces, for the ones who debug Outcry
   */
  public Messages(boolean stackTraces) {
    this.stackTraces = stackTraces;
  }

  /** Wrong usage: what was wrong, what was probably meant, where to read more. */
  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    Optional<String> slip = firstSlip(e, command);
    if (slip.isPresent()) {
      err.println(name + ": " + unknown(command, slip.get()));
    } else {
      err.println(name + ": " + e.getMessage());
    }
    err.println("See: " + name + " --help");
    trace(e, err);
    return ExitCodes.USAGE;
  }

  /** The work went wrong: a message that can be acted on, else the plain truth. */
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (e instanceof UserException told) {
      told.lines().forEach(err::println);
      trace(e, err);
      return told.exitCode();
    }
    String name = command.getCommandSpec().qualifiedName();
    if (e instanceof FileSystemException file) {
      err.println(name + ": " + problem(file));
    } else {
      err.println(name + ": failed: " + causes(e));
      if (!stackTraces) {
        err.println("To see where, run it again with OUTCRY_DEBUG=1 or --stacktrace.");
      }
    }
    trace(e, err);
    return ExitCodes.FAILED;
  }

  private void trace(Exception e, PrintWriter err) {
    if (stackTraces) {
      e.printStackTrace(err);
    }
    err.flush();
  }

  /** What nobody knows; an option with a slip also leaves the right one missing, so it is first. */
  private static Optional<String> firstSlip(ParameterException e, CommandLine command) {
    return e instanceof UnmatchedArgumentException unmatched
        ? unmatched.getUnmatched().stream().findFirst()
        : command.getUnmatchedArguments().stream().filter(it -> it.startsWith("-")).findFirst();
  }

  private static String unknown(CommandLine command, String argument) {
    boolean option = argument.startsWith("-");
    String written = option ? argument.replaceFirst("=.*", "") : argument;
    List<String> known =
        option
            ? command.getCommandSpec().options().stream().map(OptionSpec::longestName).toList()
            : List.copyOf(command.getSubcommands().keySet());
    Optional<String> meant = Nearest.to(written, known);
    String kind = option ? "option" : known.isEmpty() ? "argument" : "verb";
    String found = String.format(Locale.ROOT, "unknown %s '%s'", kind, Visible.line(written, 80));
    return meant.map(name -> found + "; did you mean " + name + "?").orElse(found);
  }

  private static String problem(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return e.getFile() + ": there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return e.getFile() + ": not allowed; check its owner and permissions";
    }
    return Objects.requireNonNullElse(e.getMessage(), e.toString());
  }

  /** The messages down to the first cause. */
  private static String causes(Throwable e) {
    StringBuilder all = new StringBuilder();
    String last = null;
    for (Throwable at = e; at != null; at = at.getCause()) {
      String message = at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
      boolean tells = !isWrapping(at) && (last == null || !last.contains(message));
      if (tells) {
        all.append(all.isEmpty() ? "" : "\n  because: ").append(Visible.line(message, 500));
        last = message;
      }
    }
    return all.toString();
  }

  /** Whether it only says that something failed: Flink wraps what happened several times. */
  private static boolean isWrapping(Throwable e) {
    String name = e.getClass().getName();
    boolean noKind = e.getClass() == RuntimeException.class || e.getClass() == Exception.class;
    return e.getCause() != null
        && (noKind || name.startsWith("org.apache.flink.") || name.startsWith("java.util.conc"));
  }
}
