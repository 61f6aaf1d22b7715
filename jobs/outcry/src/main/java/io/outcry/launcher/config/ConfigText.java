// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file that was found in order, for those that hand it on. */
public final class ConfigText {
  private ConfigText() {}

  /**
   * @throws UserException if it cannot be read
   */
  public static String of(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw UserException.usage(file + ": cannot be read as UTF-8 text; " + e.getMessage());
    }
  }
}
