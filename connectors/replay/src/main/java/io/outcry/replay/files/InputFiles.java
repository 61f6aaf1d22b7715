// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns what the user names into files: a file is itself, a folder its recordings by name, {@code
 * -} is standard input.
 */
public final class InputFiles {
  private static final List<String> ENDINGS = List.of(".json", ".jsonl", ".ndjson", ".gz");

  private InputFiles() {}

  /**
   * The files behind {@code inputs}, in this order.
   *
   * @throws IOException if one is missing or not readable, or a folder has none; the message starts
   *     with its name
   */
  public static List<InputFile> of(List<String> inputs) throws IOException {
    List<InputFile> files = new ArrayList<>();
    for (String input : inputs) {
      Path path = Path.of(input);
      for (Path file : Files.isDirectory(path) ? recordings(path) : List.of(path)) {
        requireReadable(file);
        files.add(InputFile.of(file));
      }
    }
    return List.copyOf(files);
  }

  private static void requireReadable(Path file) throws IOException {
    if (file.toString().equals(InputFile.STANDARD_INPUT)) {
      return;
    }
    if (!Files.exists(file)) {
      throw new FileNotFoundException(file + ": no such file or folder");
    }
    if (!Files.isReadable(file)) {
      throw new IOException(file + ": not readable; check its owner and permissions");
    }
  }

  private static List<Path> recordings(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files =
          entries
              .filter(Files::isRegularFile)
              .filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new FileNotFoundException(
            folder
                + ": no recordings in this folder; expected files that end in "
                + String.join(", ", ENDINGS));
      }
      return files;
    }
  }
}
