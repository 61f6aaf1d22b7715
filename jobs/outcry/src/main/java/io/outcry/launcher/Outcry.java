// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.launcher.backtest.BacktestVerb;
import io.outcry.launcher.bench.BenchVerb;
import io.outcry.launcher.brands.BrandsVerb;
import io.outcry.launcher.brands.CheckVerb;
import io.outcry.launcher.control.AckVerb;
import io.outcry.launcher.control.CloseVerb;
import io.outcry.launcher.control.ForgetAuthorVerb;
import io.outcry.launcher.control.NotUsefulVerb;
import io.outcry.launcher.control.RespondedVerb;
import io.outcry.launcher.control.SilenceVerb;
import io.outcry.launcher.control.UsefulVerb;
import io.outcry.launcher.demo.DemoVerb;
import io.outcry.launcher.digest.DigestVerb;
import io.outcry.launcher.group.GroupVerb;
import io.outcry.launcher.live.LiveVerb;
import io.outcry.launcher.open.OpenVerb;
import io.outcry.launcher.publish.ConfigVerb;
import io.outcry.launcher.receive.ReceiveVerb;
import io.outcry.launcher.recompute.RecomputeVerb;
import io.outcry.launcher.redrive.RedriveVerb;
import io.outcry.launcher.rehearsal.DrillVerb;
import io.outcry.launcher.replay.ReplayVerb;
import io.outcry.launcher.report.ReportVerb;
import io.outcry.launcher.route.RouteVerb;
import io.outcry.launcher.score.ScoreVerb;
import io.outcry.launcher.submit.StopVerb;
import io.outcry.launcher.submit.SubmitVerb;
import io.outcry.launcher.submit.UpgradeVerb;
import io.outcry.launcher.terminal.Messages;
import io.outcry.launcher.why.WhyVerb;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line {@code outcry}: all verbs are registered here. */
@Command(
    name = "outcry",
    description = "Alerts on complaints about a brand that spread and have no answer.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "<verb>",
    commandListHeading = "%nVerbs:%n",
    footer = {"", "Exit codes: 0 done, 1 the work failed, 2 wrong usage or configuration."},
    subcommands = {
      DemoVerb.class,
      ReplayVerb.class,
      LiveVerb.class,
      BrandsVerb.class,
      CheckVerb.class,
      BacktestVerb.class,
      WhyVerb.class,
      OpenVerb.class,
      DigestVerb.class,
      ReportVerb.class,
      AckVerb.class,
      RespondedVerb.class,
      SilenceVerb.class,
      CloseVerb.class,
      UsefulVerb.class,
      NotUsefulVerb.class,
      ForgetAuthorVerb.class,
      ReceiveVerb.class,
      RouteVerb.class,
      DrillVerb.class,
      RedriveVerb.class,
      ScoreVerb.class,
      GroupVerb.class,
      RecomputeVerb.class,
      ConfigVerb.class,
      SubmitVerb.class,
      UpgradeVerb.class,
      StopVerb.class,
      BenchVerb.class
    })
public final class Outcry implements Runnable {
  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      hidden = true,
      description = "Show stack traces; also OUTCRY_DEBUG=1.")
  @SuppressWarnings("UnusedVariable") // read before parsing, for mistakes in the arguments, too
  private boolean stackTrace;

  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    if (System.getProperty("log4j2.configurationFile") == null) {
      System.setProperty(
          "log4j2.configurationFile", "classpath:io/outcry/launcher/log4j2.properties");
    }
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.setOut(out);
    System.setErr(err);
    int exitCode =
        run(new PrintWriter(out, true, UTF_8), new PrintWriter(err, true, UTF_8), arguments);
    System.exit(exitCode);
  }

  /** Runs one command line and returns its exit code; the tests' way in. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    boolean stackTraces =
        System.getenv("OUTCRY_DEBUG") != null || Arrays.asList(arguments).contains("--stacktrace");
    Messages messages = new Messages(stackTraces);
    return new CommandLine(new Outcry())
        .setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(false)
        .setParameterExceptionHandler(messages)
        .setExecutionExceptionHandler(messages)
        .execute(arguments);
  }

  /** Without a verb: the list of verbs, on standard error, since nothing was done. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new CommandLine.ParameterException(spec.commandLine(), "missing verb");
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, UTF_8);
  }
}
