// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.terminal.Messages;
import io.outcry.launcher.terminal.UserException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class OutcryTest {
  @Test
  void every_verb_explains_itself_and_tells_its_version() {
    CommandLine root = new CommandLine(new Outcry());
    for (List<String> verb : verbs(root, List.of())) {
      List<String> help = new ArrayList<>(verb);
      help.add("--help");
      CommandLineRun explained = CommandLineRun.of(help.toArray(String[]::new));
      assertThat(explained.exitCode()).as("%s", help).isZero();
      assertThat(explained.out()).startsWith("Usage: outcry " + String.join(" ", verb));
      help.set(help.size() - 1, "--version");
      assertThat(CommandLineRun.of(help.toArray(String[]::new)).out())
          .as("%s", help)
          .matches("(?s)outcry \\d+\\.\\d+.*Flink 2\\..*Java \\d+.*");
    }
  }

  /** Lines that were broken by hand are broken once more by the terminal, in their middle. */
  @Test
  void paragraphs_of_help_are_broken_for_the_terminal_only_and_examples_fit_in_it() {
    for (CommandLine command : withVerbs(new CommandLine(new Outcry()))) {
      CommandLine.Model.UsageMessageSpec usage = command.getCommandSpec().usageMessage();
      String before = "";
      for (String line : usage.footer()) {
        if (line.startsWith(" ")) {
          assertThat(line).hasSizeLessThanOrEqualTo(usage.width());
        } else if (!line.isEmpty()) {
          assertThat(before).as("before '%s'", line).isEmpty();
        }
        before = line;
      }
    }
  }

  @Test
  void no_verb_and_an_unknown_verb_are_wrong_usage() {
    assertThat(CommandLineRun.of().exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of().err()).contains("Verbs:", "outcry: missing verb");
    assertThat(CommandLineRun.of("chekc"))
        .isEqualTo(
            new CommandLineRun(
                2,
                "",
                lines("outcry: unknown verb 'chekc'; did you mean check?", "See: outcry --help")));
    assertThat(CommandLineRun.of("brands", "inti").err())
        .startsWith("outcry brands: unknown verb 'inti'; did you mean init?");
  }

  @Test
  void an_option_with_a_slip_is_named_even_if_that_leaves_another_missing() {
    assertThat(CommandLineRun.of("check", "--brand", "x"))
        .isEqualTo(
            new CommandLineRun(
                2,
                "",
                lines(
                    "outcry check: unknown option '--brand'; did you mean --brands?",
                    "See: outcry check --help")));
  }

  @Test
  void a_configuration_with_problems_ends_with_two_and_nothing_else_on_the_screen() {
    CommandLineRun run = CommandLineRun.of("check", "--brands", "no-such.yaml");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("no-such.yaml:1: there is no such file; ").hasLineCount(1);
  }

  @Test
  void failures_end_with_one_and_say_why_without_a_stack_trace() {
    assertThat(
            failing(
                () -> {
                  throw UserException.failed("the disk is full; free some", null);
                },
                false))
        .isEqualTo(new CommandLineRun(1, "", lines("the disk is full; free some")));
    assertThat(
            failing(
                () -> {
                  throw new NoSuchFileException("posts.jsonl");
                },
                false))
        .isEqualTo(new CommandLineRun(1, "", lines("work: posts.jsonl: there is no such file")));
    Exception wrapped =
        new IllegalStateException("job failed", new IllegalStateException("the real reason"));
    assertThat(
            failing(
                () -> {
                  throw wrapped;
                },
                false))
        .isEqualTo(
            new CommandLineRun(
                1,
                "",
                lines(
                    "work: failed: job failed",
                    "  because: the real reason",
                    "To see where, run it again with OUTCRY_DEBUG=1 or --stacktrace.")));
  }

  @Test
  void who_debugs_gets_the_stack_trace() {
    assertThat(
            failing(
                    () -> {
                      throw new IllegalStateException("oh");
                    },
                    true)
                .err())
        .contains("work: failed: oh", "at io.outcry.launcher.OutcryTest");
  }

  private static CommandLineRun failing(Callable<Integer> work, boolean stackTraces) {
    @CommandLine.Command(name = "work")
    record Work(Callable<Integer> callable) implements Callable<Integer> {
      @Override
      public Integer call() throws Exception {
        return callable.call();
      }
    }
    StringWriter err = new StringWriter();
    Messages messages = new Messages(stackTraces);
    int exitCode =
        new CommandLine(new Work(work))
            .setErr(new PrintWriter(err))
            .setExecutionExceptionHandler(messages)
            .execute();
    return new CommandLineRun(exitCode, "", err.toString());
  }

  private static List<CommandLine> withVerbs(CommandLine command) {
    List<CommandLine> all = new ArrayList<>(List.of(command));
    command.getSubcommands().values().forEach(verb -> all.addAll(withVerbs(verb)));
    return all;
  }

  private static List<List<String>> verbs(CommandLine command, List<String> path) {
    List<List<String>> all = new ArrayList<>();
    command
        .getSubcommands()
        .forEach(
            (name, verb) -> {
              List<String> longer = new ArrayList<>(path);
              longer.add(name);
              all.add(longer);
              all.addAll(verbs(verb, longer));
            });
    return all;
  }

  private static String lines(String... lines) {
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }
}
