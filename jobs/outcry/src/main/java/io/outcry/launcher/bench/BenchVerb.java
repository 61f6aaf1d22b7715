// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench;

import io.outcry.launcher.bench.decoding.DecodeVerb;
import io.outcry.launcher.bench.delivery.DeliveryVerb;
import io.outcry.launcher.bench.growth.GrowthVerb;
import io.outcry.launcher.bench.pipeline.PipelineVerb;
import io.outcry.launcher.bench.texts.TextVerb;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code outcry bench}: the group of what can be measured. */
@Command(
    name = "bench",
    description = "Measures speed, each part beside its floor.",
    synopsisSubcommandLabel = "pipeline|growth|text|delivery|decode",
    subcommands = {
      PipelineVerb.class,
      GrowthVerb.class,
      TextVerb.class,
      DeliveryVerb.class,
      DecodeVerb.class
    })
public final class BenchVerb implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "missing verb: pipeline, growth, text, delivery or decode");
  }
}
