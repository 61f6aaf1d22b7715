// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.launcher.cluster.ClusterJob;
import io.outcry.launcher.terminal.UserException;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Gives a cluster the job jar, starts a job of it, and waits until all of its tasks run. */
final class Start {
  private final FlinkRest flink;
  private final Waiting waiting;

  Start(FlinkRest flink, Waiting waiting) {
    this.flink = flink;
    this.waiting = waiting;
  }

  /**
   * How a job is to start.
   *
   * @param savepoint from whose state; null for none
   * @param leaveState whether state that no operator takes any more may be left
   */
  record Wish(
      ClusterJob job,
      ClusterJob.Prepared prepared,
      int parallelism,
      @Nullable String savepoint,
      boolean leaveState,
      Duration longest) {}

  /** As many tasks as slots are free, at most. */
  void requireSlots(String job, int parallelism, int freedBefore) {
    JsonNode all = flink.get("/overview");
    int free = all.path("slots-available").asInt() + freedBefore;
    if (free < parallelism) {
      throw UserException.failed(
          ("%s needs %d slots at %s, %d of %d are free; stop another job, start a task manager, or"
                  + " set --parallelism")
              .formatted(job, parallelism, flink, free, all.path("slots-total").asInt()),
          null);
    }
  }

  /** The parallelism of a job of which nobody says it. */
  int usualParallelism() {
    for (JsonNode setting : flink.get("/jobmanager/config")) {
      if (setting.path("key").asText().equals("parallelism.default")) {
        return setting.path("value").asInt(1);
      }
    }
    return 1;
  }

  /** Returns the id that the cluster gives the jar. */
  String upload(Path jar) throws FileNotFoundException {
    try {
      String place = flink.upload("/jars/upload", jar).path("filename").asText();
      return place.substring(place.lastIndexOf('/') + 1);
    } catch (RefusedException e) {
      throw UserException.failed(
          "%s does not take %s: %s; web.submit.enable must not be off"
              .formatted(flink, jar, e.why()),
          e);
    }
  }

  /** The cluster keeps a copy of its own for a job that runs. */
  void forget(String jar) {
    try {
      flink.delete("/jars/" + jar);
    } catch (RefusedException e) {
      waiting.progress().accept("the uploaded jar stays at the cluster: " + e.why());
    }
  }

  /**
   * Returns the id of the job, all of whose tasks run.
   *
   * @throws UserException if it fails before; then it is cancelled
   */
  String run(String jar, Wish wish) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("entryClass", wish.job().entryClass()).put("parallelism", wish.parallelism());
    wish.prepared().arguments().forEach(body.putArray("programArgsList")::add);
    if (wish.savepoint() != null) {
      body.put("savepointPath", wish.savepoint()).put("allowNonRestoredState", wish.leaveState());
    }
    String id;
    try {
      id = flink.post("/jars/" + jar + "/run", body).path("jobid").asText();
    } catch (RefusedException e) {
      throw Failures.of(wish, e);
    }
    waiting.until(wish.longest(), "the tasks of " + wish.job(), () -> state(id, wish));
    return id;
  }

  /** True once all tasks run, null before. */
  private @Nullable Boolean state(String id, Wish wish) {
    JsonNode job = flink.get("/jobs/" + id);
    String state = job.path("state").asText();
    JsonNode failures =
        flink.get("/jobs/" + id + "/exceptions").path("exceptionHistory").path("entries");
    if (!failures.isEmpty() || RunningJob.isOver(state)) {
      if (!RunningJob.isOver(state)) {
        flink.patch("/jobs/" + id + "?mode=cancel");
      }
      throw Failures.of(wish, failures, state);
    }
    if (!state.equals("RUNNING") || job.path("vertices").isEmpty()) {
      return null;
    }
    for (JsonNode vertex : job.path("vertices")) {
      String task = vertex.path("status").asText();
      if (!task.equals("RUNNING") && !task.equals("FINISHED")) {
        return null;
      }
    }
    return Boolean.TRUE;
  }
}
