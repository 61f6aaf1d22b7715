// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.control;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A verb about one alert or story. */
abstract class StoryVerb extends ControlVerb {
  @Option(names = "--alert", paramLabel = "ID", description = "The alert: a_acme-air_5f0c.")
  private @Nullable String alert;

  @Option(names = "--story", paramLabel = "ID", description = "The story: acme-air:x:1724.")
  private @Nullable String story;

  @Option(
      names = "--brand",
      paramLabel = "ID",
      description = "The brand; needed only where the ids do not hold it.")
  private @Nullable String brand;

  @Override
  final @Nullable String brand() {
    return brand;
  }

  @Override
  final @Nullable String alertId() {
    return alert;
  }

  @Override
  final @Nullable String storyId() {
    return story;
  }
}
