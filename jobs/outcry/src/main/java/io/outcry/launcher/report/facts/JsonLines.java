// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.schemas.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads an output file line by line. A missing file has no lines; a torn line is passed over. */
final class JsonLines {
  private JsonLines() {}

  static <T> void forEach(Path file, Class<T> contract, Consumer<T> consumer) throws IOException {
    forEach(file, "", contract, consumer);
  }

  /** Only lines that hold {@code marker}: looking for it costs far less than parsing. */
  static <T> void forEach(Path file, String marker, Class<T> contract, Consumer<T> consumer)
      throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains(marker)) {
          accept(line, contract, consumer);
        }
      }
    }
  }

  private static <T> void accept(String line, Class<T> contract, Consumer<T> consumer) {
    if (line.isBlank()) {
      return;
    }
    T record;
    try {
      record = Json.read(line, contract);
    } catch (JsonProcessingException e) { // the last line of a run that was killed
      return;
    }
    consumer.accept(record);
  }
}
