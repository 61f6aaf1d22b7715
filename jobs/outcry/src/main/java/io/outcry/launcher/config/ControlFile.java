// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.launcher.config.reading.ConfigProblemsException;
import io.outcry.launcher.config.reading.Problems;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads what people said during a recording: {@code control.v1}, JSON Lines. */
public final class ControlFile {
  private static final Comparator<ControlEvent> BY_TIME =
      Comparator.comparing(ControlEvent::at).thenComparing(ControlEvent::id);

  private ControlFile() {}

  /**
   * The events, by time; blank lines are left out.
   *
   * @throws ConfigProblemsException with every line that is no control event
   * @throws IOException if the file is there and cannot be read
   */
  public static List<ControlEvent> read(Path file) throws IOException {
    Problems problems = new Problems(file.toString());
    List<ControlEvent> events = new ArrayList<>();
    int number = 0;
    for (String line : lines(file, problems)) {
      number++;
      if (!line.isBlank()) {
        read(line, number, events, problems);
      }
    }
    problems.throwIfAny();
    events.sort(BY_TIME);
    return List.copyOf(events);
  }

  private static List<String> lines(Path file, Problems problems) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      problems.add(1, "", "there is no such file", "write one control event a line");
    } catch (MalformedInputException e) {
      problems.add(1, "", "not UTF-8", "save it as UTF-8");
    }
    return List.of();
  }

  private static void read(String line, int number, List<ControlEvent> events, Problems problems) {
    try {
      ControlEvent event = Json.read(line, ControlEvent.class);
      String problem = event == null ? "null is no control event" : event.problem();
      if (problem == null) {
        events.add(event);
      } else {
        problems.add(number, "", problem, "or leave the line out");
      }
    } catch (JsonProcessingException e) {
      problems.add(number, "", Json.problem(e), "write one control event, control.v1, a line");
    }
  }
}
