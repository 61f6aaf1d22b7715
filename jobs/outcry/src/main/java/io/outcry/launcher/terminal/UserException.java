// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.terminal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a verb with a message that a person can act on: no stack trace, the exit code that scripts
 * rely on. Each line says what was found and how to mend it.
 */
public class UserException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;
  private final transient List<String> lines;

  protected UserException(int exitCode, List<String> lines, @Nullable Throwable cause) {
    super(String.join("\n", lines), cause);
    this.exitCode = exitCode;
    this.lines = List.copyOf(lines);
  }

  /** Wrong usage or configuration: exit code 2. */
  public static UserException usage(String message) {
    return new UserException(ExitCodes.USAGE, List.of(message), null);
  }

  /** The work failed: exit code 1. */
  public static UserException failed(String message, @Nullable Throwable cause) {
    return new UserException(ExitCodes.FAILED, List.of(message), cause);
  }

  public int exitCode() {
    return exitCode;
  }

  public List<String> lines() {
    return lines;
  }
}
