// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The checkpoints of earlier starts in one folder; an embedded run finds none by itself. */
final class Checkpoints {
  private static final String PREFIX = "chk-";

  private Checkpoints() {}

  /** The newest complete one: of the folders {@code chk-N} with {@code _metadata} the highest N. */
  static Optional<Path> newest(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.find(folder, 2, (path, facts) -> isComplete(path))) {
      // numbers go on after a restart
      return folders.max(Comparator.comparingLong(Checkpoints::number));
    }
  }

  private static boolean isComplete(Path folder) {
    return folder.getFileName().toString().startsWith(PREFIX)
        && Files.exists(folder.resolve("_metadata"));
  }

  private static long number(Path folder) {
    return Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
  }
}
