// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.control;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code outcry responded}. */
@Command(
    name = "responded",
    description = "Says that the company answered where Outcry does not hear it.",
    footer = {
      "",
      "Example:",
      "  outcry responded --alert a_acme-air_5f0c --networks x,reddit \\",
      "    --kafka localhost:9092"
    })
public final class RespondedVerb extends StoryVerb {
  @Option(
      names = "--networks",
      split = ",",
      paramLabel = "NAME",
      description = "On which networks, parted by commas (default: all).")
  private List<String> networks = List.of();

  @Override
  List<String> networks() {
    return List.copyOf(networks);
  }
}
