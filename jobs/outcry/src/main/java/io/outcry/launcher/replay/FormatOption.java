// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import java.util.Iterator;
import picocli.CommandLine.Option;

/** The option {@code --format} of each verb that reads recorded posts. */
public final class FormatOption {
  @Option(
      names = "--format",
      defaultValue = Formats.AUTO,
      completionCandidates = Names.class,
      paramLabel = "NAME",
      description =
          "Format of --posts: ${COMPLETION-CANDIDATES}; auto decides for each record (default:"
              + " ${DEFAULT-VALUE}).")
  private String name;

  /** As it was given. */
  public String name() {
    return name;
  }

  /** For the help and for completion. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Formats.names().iterator();
    }
  }
}
