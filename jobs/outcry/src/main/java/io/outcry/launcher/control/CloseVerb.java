// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.control;

import io.outcry.launcher.terminal.UserException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code outcry close}. */
@Command(
    name = "close",
    description = "Ends an alert: nothing more is to be done.",
    footer = {
      "",
      "Example:",
      "  outcry close --alert a_acme-air_5f0c --learned \"Say how long it takes\" \\",
      "    --out control.jsonl"
    })
public final class CloseVerb extends StoryVerb {
  @Option(
      names = "--learned",
      paramLabel = "TEXT",
      description = "What was learned; shown in reports, and when the story comes back.")
  private @Nullable String learned;

  @Override
  @Nullable String note() {
    if (learned != null && super.note() != null) {
      throw UserException.usage("--learned: is the note of a close; leave --note out");
    }
    return learned == null ? super.note() : learned;
  }
}
