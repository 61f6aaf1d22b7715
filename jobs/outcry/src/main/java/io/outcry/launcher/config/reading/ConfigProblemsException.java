// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config.reading;

import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import java.util.List;
import java.util.stream.Stream;

/** A file that cannot be used as it is, with everything there is to mend in it. Exit code 2. */
public final class ConfigProblemsException extends UserException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  ConfigProblemsException(List<Problem> problems, int notShown) {
    super(
        ExitCodes.USAGE,
        Stream.concat(
                problems.stream().map(Problem::toString),
                notShown == 0 ? Stream.empty() : Stream.of("… and " + notShown + " more"))
            .toList(),
        null);
    this.problems = List.copyOf(problems);
  }

  /** By line. */
  public List<Problem> problems() {
    return problems;
  }
}
