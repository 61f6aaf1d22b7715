// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.control;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code outcry not-useful}. */
@Command(
    name = "not-useful",
    description = "Says that an alert was not worth the interruption, and why.",
    footer = {
      "",
      "Example:",
      "  outcry not-useful --alert a_acme-air_5f0c --reason wrong-brand \\",
      "    --kafka localhost:9092"
    })
public final class NotUsefulVerb extends StoryVerb {
  @Option(
      names = "--reason",
      paramLabel = "WHY",
      description = "wrong-brand, not-a-complaint, already-known, too-late or other.")
  private @Nullable String reason;

  @Override
  @Nullable String reason() {
    return reason;
  }
}
