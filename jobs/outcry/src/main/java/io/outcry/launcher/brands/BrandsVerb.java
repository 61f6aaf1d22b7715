// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.brands;

import io.outcry.launcher.suggest.SuggestVerb;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code outcry brands}: the group of the verbs for the brands file. */
@Command(
    name = "brands",
    description = "Writes, checks and extends the brands file.",
    synopsisSubcommandLabel = "init|check|suggest",
    subcommands = {InitVerb.class, CheckVerb.class, SuggestVerb.class})
public final class BrandsVerb implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "missing verb: init, check or suggest");
  }
}
