// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks in a file or a folder of control events for an ack of one alert. */
final class AckWatch {
  private static final long EVERY_MILLIS = 200;

  private final Path file;
  private final String alertId;

  AckWatch(Path file, String alertId) {
    this.file = file;
    this.alertId = alertId;
  }

  /** An ack; null while there is none. */
  @Nullable ControlEvent found() throws IOException {
    for (String line : lines()) {
      ControlEvent event = read(line);
      if (event != null && "ack".equals(event.type()) && alertId.equals(event.alertId())) {
        return event;
      }
    }
    return null;
  }

  /** Of a file all lines; of a folder those of the files that the verb ack writes there. */
  private List<String> lines() throws IOException {
    if (!Files.isDirectory(file)) {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
    List<String> all = new ArrayList<>();
    try (DirectoryStream<Path> events = Files.newDirectoryStream(file, "*.json")) {
      for (Path event : events) {
        all.addAll(Files.readAllLines(event));
      }
    }
    return all;
  }

  /** Waits for it; null if it did not come in time. */
  @Nullable ControlEvent await(long millis) throws IOException, InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    ControlEvent ack = found();
    while (ack == null && System.nanoTime() < end) {
      Thread.sleep(EVERY_MILLIS);
      ack = found();
    }
    return ack;
  }

  private static @Nullable ControlEvent read(String line) {
    try {
      ControlEvent event = line.isBlank() ? null : Json.read(line, ControlEvent.class);
      return event == null || event.problem() != null ? null : event;
    } catch (JsonProcessingException e) { // perhaps not written to its end yet
      return null;
    }
  }
}
