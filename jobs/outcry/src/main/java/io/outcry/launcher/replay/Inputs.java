// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import io.outcry.launcher.terminal.UserException;
import io.outcry.replay.files.InputFile;
import io.outcry.replay.files.InputFiles;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** What {@code --posts} names, looked at before anything is started. */
public record Inputs(List<String> names, List<InputFile> files) {
  /**
   * The files behind the names.
   *
   * @throws UserException if one is missing or not readable
   */
  public static Inputs find(List<String> names) {
    if (Collections.frequency(names, InputFile.STANDARD_INPUT) > 1) {
      throw UserException.usage("--posts: - is given twice; standard input can be read once");
    }
    try {
      return new Inputs(names, InputFiles.of(names));
    } catch (IOException e) {
      throw UserException.usage("--posts: " + e.getMessage());
    }
  }

  /** Names and sizes: what a person recognises, and what tells other files from the same. */
  @Override
  public String toString() {
    long bytes = files.stream().mapToLong(file -> Math.max(0, file.bytes())).sum();
    return "%s (files: %d, bytes: %d)".formatted(String.join(" ", names), files.size(), bytes);
  }
}
