// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.schemas.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads an output file line by line. A missing file has no lines; a torn line is passed over and
 * counted.
 */
public final class JsonLines {
  private JsonLines() {}

  /** Hands out each line; returns how many could not be read. */
  public static <T> long forEach(Path file, Class<T> contract, Consumer<T> consumer)
      throws IOException {
    return forEach(file, "", contract, consumer);
  }

  /** Only lines that hold {@code marker}: looking for it costs far less than parsing. */
  public static <T> long forEach(Path file, String marker, Class<T> contract, Consumer<T> consumer)
      throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    long torn = 0;
    // bytes that are no UTF-8 become U+FFFD instead of ending the work
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains(marker) && !accept(line, contract, consumer)) {
          torn++;
        }
      }
    }
    return torn;
  }

  private static <T> boolean accept(String line, Class<T> contract, Consumer<T> consumer) {
    if (line.isBlank()) {
      return true;
    }
    T record;
    try {
      record = Json.read(line, contract);
    } catch (JsonProcessingException e) { // the last line of a run that was killed
      return false;
    }
    if (record == null) { // the word null is JSON, too
      return false;
    }
    consumer.accept(record);
    return true;
  }
}
