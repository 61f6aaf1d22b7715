// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.terminal.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A job of a cluster that is not over. */
record RunningJob(String id, String name, String state) {
  private static final Set<String> OVER = Set.of("FINISHED", "FAILED", "CANCELED", "SUSPENDED");

  static boolean isOver(String state) {
    return OVER.contains(state);
  }

  /** All of a name; Flink does not mind when there are several. */
  static List<RunningJob> named(FlinkRest flink, String name) {
    List<RunningJob> found = new ArrayList<>();
    for (JsonNode job : flink.get("/jobs/overview").path("jobs")) {
      String state = job.path("state").asText();
      if (!isOver(state) && job.path("name").asText().equals(name)) {
        found.add(new RunningJob(job.path("jid").asText(), name, state));
      }
    }
    return found;
  }

  /**
   * The only one of a name.
   *
   * @throws UserException if there is none, or several
   */
  static RunningJob only(FlinkRest flink, String name) {
    List<RunningJob> found = named(flink, name);
    if (found.isEmpty()) {
      throw UserException.failed("no job \"%s\" runs at %s".formatted(name, flink), null);
    }
    if (found.size() > 1) {
      throw UserException.failed(
          "%d jobs \"%s\" run at %s: %s; cancel all but one on its web page"
              .formatted(
                  found.size(),
                  name,
                  flink,
                  found.stream().map(RunningJob::id).collect(Collectors.joining(", "))),
          null);
    }
    return found.get(0);
  }

  /** Tasks side by side: those of its widest part. */
  int parallelism(FlinkRest flink) {
    int widest = 1;
    for (JsonNode vertex : flink.get("/jobs/" + id).path("vertices")) {
      widest = Math.max(widest, vertex.path("parallelism").asInt());
    }
    return widest;
  }
}
