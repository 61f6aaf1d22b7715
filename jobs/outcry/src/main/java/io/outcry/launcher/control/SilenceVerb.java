// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.control;

import io.outcry.launcher.terminal.DurationOption;
import io.outcry.launcher.terminal.InstantOption;
import io.outcry.launcher.terminal.UserException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code outcry silence}. */
@Command(
    name = "silence",
    description = "Silences the alerts of a story or a brand for a while.",
    footer = {
      "",
      "Example:",
      "  outcry silence --brand acme-air --for PT2H --by ann --note \"works on it\" \\",
      "    --state state"
    })
public final class SilenceVerb extends StoryVerb {
  @Option(
      names = "--until",
      converter = InstantOption.class,
      paramLabel = "TIME",
      description = "When it ends.")
  private @Nullable Instant until;

  @Option(
      names = "--for",
      converter = DurationOption.class,
      paramLabel = "PT2H",
      description = "How long it lasts, from --at on.")
  private @Nullable Duration length;

  @Override
  @Nullable Instant until(Instant said) {
    if (until != null && length != null) {
      throw UserException.usage("--for: leave it out where --until says the end");
    }
    Instant end = length == null ? until : said.plus(length);
    if (end != null && !end.isAfter(said)) {
      throw UserException.usage(
          "--until: " + end + " is not after " + said + "; name a time to come");
    }
    return end;
  }
}
