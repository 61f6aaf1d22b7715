// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.schemas.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One alert with its revisions, in their order; the first is firing.
 *
 * @param storyId the story that it was raised for
 */
record Alerted(String storyId, List<Revision> revisions) {
  /**
   * What the judge needs of a line of {@code alerts.jsonl}.
   *
   * @param atMillis epoch milliseconds
   * @param low fewest posts foreseen for the next hour; negative if nothing is foreseen
   */
  record Revision(
      long atMillis,
      String status,
      String reason,
      String urgency,
      String severity,
      boolean risk,
      boolean answered,
      double low,
      double high) {
    boolean answeredButSpreading() {
      return reason.equals("answered-but-spreading");
    }

    boolean firing() {
      return status.equals("firing");
    }
  }

  Revision first() {
    return revisions.get(0);
  }

  long atMillis() {
    return first().atMillis();
  }

  int secondWaves() {
    return (int) revisions.stream().filter(it -> it.reason().equals("second-wave")).count();
  }

  static List<Alerted> read(Path file) throws IOException {
    Map<String, Alerted> alerts = new LinkedHashMap<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode alert = Json.mapper().readTree(line);
        Revision revision = revision(alert);
        String id = alert.path("alertId").asText();
        if (!alerts.containsKey(id)) {
          if (!alert.path("kind").asText().equals("story") || !revision.firing()) {
            continue; // about the brand as a whole, or shown to nobody
          }
          alerts.put(id, new Alerted(alert.path("storyId").asText(), new ArrayList<>()));
        }
        alerts.get(id).revisions().add(revision);
      }
    }
    return List.copyOf(alerts.values());
  }

  private static Revision revision(JsonNode alert) {
    JsonNode next = alert.path("spread").path("nextHour");
    return new Revision(
        Instant.parse(alert.path("at").asText()).toEpochMilli(),
        alert.path("status").asText(),
        alert.path("reason").asText(),
        alert.path("urgency").asText(),
        alert.path("severity").asText(),
        !alert.path("risk").isEmpty(),
        alert.path("answered").path("is").asBoolean(),
        next.path("low").asDouble(-1),
        next.path("high").asDouble(-1));
  }
}
