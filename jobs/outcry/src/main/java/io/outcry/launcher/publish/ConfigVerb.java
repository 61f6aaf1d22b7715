// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.publish;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code outcry config}: the group of the verbs for rules of running jobs. */
@Command(
    name = "config",
    description = "Changes the rules of running jobs, and shows them.",
    synopsisSubcommandLabel = "publish|show",
    subcommands = {PublishVerb.class, ShowVerb.class})
public final class ConfigVerb implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "missing verb: publish or show");
  }
}
