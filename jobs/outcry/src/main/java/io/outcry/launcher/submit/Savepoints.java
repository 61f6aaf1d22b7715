// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.launcher.terminal.UserException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Stops a job with a savepoint: what it has read is written, and nothing is made up at its end. */
final class Savepoints {
  private final FlinkRest flink;
  private final Waiting waiting;

  Savepoints(FlinkRest flink, Waiting waiting) {
    this.flink = flink;
    this.waiting = waiting;
  }

  /**
   * Returns where the savepoint lies, once the job is over.
   *
   * @param folder null for that of the cluster
   * @throws UserException if there is none; then the job runs on
   */
  String stop(RunningJob job, @Nullable String folder, Duration longest) {
    ObjectNode wish = JsonNodeFactory.instance.objectNode();
    wish.put("drain", false).put("formatType", "CANONICAL");
    if (folder != null) {
      wish.put("targetDirectory", folder);
    }
    String request;
    try {
      request = flink.post("/jobs/" + job.id() + "/stop", wish).path("request-id").asText();
    } catch (RefusedException e) {
      throw refused(job, e.why(), e);
    }
    String place = "/jobs/" + job.id() + "/savepoints/" + request;
    JsonNode done =
        waiting.until(
            longest,
            "the savepoint of " + job.name(),
            () -> {
              JsonNode now = flink.get(place);
              return now.path("status").path("id").asText().equals("COMPLETED") ? now : null;
            });
    JsonNode operation = done.path("operation");
    if (!operation.has("location")) {
      String cause = FirstCause.of(operation.path("failure-cause").path("stack-trace").asText());
      throw refused(job, cause, null);
    }
    waiting.until(longest, "the end of " + job.name(), () -> isOver(job) ? Boolean.TRUE : null);
    return operation.path("location").asText();
  }

  private boolean isOver(RunningJob job) {
    return RunningJob.isOver(flink.get("/jobs/" + job.id()).path("state").asText());
  }

  private static UserException refused(RunningJob job, String cause, @Nullable Throwable e) {
    String mend =
        cause.contains("savepoint-dir") || cause.contains("savepoints.dir")
            ? "name a folder that all of the cluster sees with --savepoints"
            : "it runs on; see its page for what it waits for";
    return UserException.failed(
        "%s (%s) could not be stopped with a savepoint: %s\n%s"
            .formatted(job.name(), job.id(), cause, mend),
        e);
  }
}
