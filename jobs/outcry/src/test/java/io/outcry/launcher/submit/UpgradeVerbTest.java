// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code outcry upgrade} and {@code outcry stop} against a Flink that answers from a script. */
class UpgradeVerbTest {
  private static final String RUN = "POST /jars/1_a.jar/run";
  private static final String NAME = "outcry listen";
  private static final OperatorID READ = new OperatorID(1, 2);

  @TempDir private Path folder;
  private Path brands;
  private Path jar;

  @BeforeEach
  void write_files() throws IOException {
    brands =
        Files.writeString(
            folder.resolve("brands.yaml"),
            "brands: [{ id: acme-air, name: Acme Air, names: [Acme Air] }]\n");
    jar = Files.writeString(folder.resolve("a.jar"), "a jar");
  }

  @Test
  void the_new_jar_is_there_before_the_old_job_is_stopped_and_goes_on_from_its_savepoint()
      throws Exception {
    try (FakeFlink flink = FakeFlink.running(NAME)) {
      CommandLineRun run = upgrade(flink);
      assertThat(run.out())
          .contains("listen stopped; savepoint: file:/s/1", "listen runs, parallelism 3: ");
      assertThat(run.exitCode()).isZero();
      assertThat(flink.changes())
          .containsExactly("POST /jars/upload", "POST /jobs/j1/stop", RUN, "DELETE /jars/1_a.jar");
      assertThat(flink.sent("POST /jobs/j1/stop")).contains("\"drain\":false");
      assertThat(flink.sent(RUN)).contains("\"parallelism\":3", "\"savepointPath\":\"file:/s/1\"");
    }
  }

  @Test
  void the_slots_of_the_old_job_are_free_for_the_new_one() throws Exception {
    try (FakeFlink flink = FakeFlink.running(NAME)) {
      flink.on("GET /overview", "{\"slots-available\":1,\"slots-total\":4}");
      assertThat(upgrade(flink, "--parallelism", "5").err()).contains("needs 5 slots", "4 of 4");
      assertThat(flink.changes()).isEmpty();
    }
    try (FakeFlink flink = FakeFlink.running(NAME)) {
      flink.on("GET /overview", "{\"slots-available\":1,\"slots-total\":4}");
      assertThat(upgrade(flink, "--parallelism", "4").exitCode()).isZero();
    }
  }

  @Test
  void without_a_job_that_runs_there_is_nothing_to_upgrade() throws Exception {
    try (FakeFlink flink = FakeFlink.willing()) {
      CommandLineRun run = upgrade(flink);
      assertThat(run.err()).contains("no job \"outcry listen\" runs at " + flink.address());
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void state_that_the_new_jar_lacks_is_named_by_uid_and_the_way_back_is_told() throws Exception {
    Path savepoint = savepoint();
    try (FakeFlink flink = FakeFlink.running(NAME)) {
      fail(
          flink,
          savepoint,
          "java.lang.IllegalStateException: Failed to rollback to checkpoint/savepoint file:/s/1."
              + " Cannot map checkpoint/savepoint state for operator %s to the new program"
                  .formatted(READ.toHexString()));
      assertThat(upgrade(flink).err())
          .contains("state of operator listen-read (Listen), which the new jar lacks")
          .contains("--leave-state")
          .contains("go back with `outcry submit listen --from " + savepoint.toUri());
    }
  }

  @Test
  void it_is_named_as_well_where_flink_refuses_the_start_itself() throws Exception {
    Path savepoint = savepoint();
    try (FakeFlink flink = FakeFlink.running(NAME)) {
      fail(flink, savepoint, "");
      flink.on(
          RUN,
          400,
          FakeFlink.failure(
              "a.b.C: Cannot map checkpoint/savepoint state for operator " + READ.toHexString()));
      assertThat(upgrade(flink).err())
          .contains("listen was not started: the savepoint has state of operator listen-read (Lis");
    }
  }

  @Test
  void state_that_the_new_jar_cannot_read_is_named_by_uid() throws Exception {
    Path savepoint = savepoint();
    try (FakeFlink flink = FakeFlink.running(NAME)) {
      fail(
          flink,
          savepoint,
          "java.lang.Exception: Could not restore keyed state backend for KeyedProcess_%s_(1/2)\\n"
                  .formatted(READ.toHexString())
              + "Caused by: org.apache.flink.util.StateMigrationException: The new state serializer"
              + " must not be incompatible");
      assertThat(upgrade(flink).err())
          .contains("the new jar cannot read the state of operator listen-read (Listen)");
    }
  }

  @Test
  void a_stopped_job_says_where_it_can_go_on() throws Exception {
    try (FakeFlink flink = FakeFlink.running(NAME)) {
      CommandLineRun run = stop(flink, "--savepoints", "file:/elsewhere");
      assertThat(run.out().strip()).isEqualTo("listen stopped; savepoint: file:/s/1");
      assertThat(flink.sent("POST /jobs/j1/stop"))
          .contains("\"targetDirectory\":\"file:/elsewhere\"");
    }
  }

  @Test
  void a_savepoint_that_fails_leaves_the_job_running_and_is_told() throws Exception {
    try (FakeFlink flink = FakeFlink.running(NAME)) {
      flink.on(
          "GET /jobs/j1/savepoints/r",
          "{\"status\":{\"id\":\"COMPLETED\"},\"operation\":{\"failure-cause\":{\"stack-trace\":"
              + "\"a.B: c\\n\\tat d\\nCaused by: java.io.IOException: disk full\"}}}");
      CommandLineRun run = stop(flink);
      assertThat(run.err())
          .contains("outcry listen (j1) could not be stopped with a savepoint: IOException: disk");
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void a_cluster_without_a_folder_for_savepoints_is_told_how_to_name_one() throws Exception {
    try (FakeFlink flink = FakeFlink.running(NAME)) {
      flink.on(
          "POST /jobs/j1/stop",
          400,
          "{\"errors\":[\"Config key [execution.checkpointing.savepoint-dir] is not set.\"]}");
      assertThat(stop(flink).err()).contains("all of the cluster sees with --savepoints");
    }
  }

  private Path savepoint() throws IOException {
    OperatorState state = new OperatorState("Listen", "listen-read", READ, 1, 128);
    Path savepoint = Files.createDirectory(folder.resolve("savepoint"));
    try (var out = Files.newOutputStream(savepoint.resolve("_metadata"))) {
      Checkpoints.storeCheckpointMetadata(
          new CheckpointMetadata(1, List.of(state), List.of()), out);
    }
    return savepoint;
  }

  /** The old job stops with this savepoint; the new one fails. */
  private static void fail(FakeFlink flink, Path savepoint, String stackTrace) {
    flink
        .on(
            "GET /jobs/j1/savepoints/r",
            "{\"status\":{\"id\":\"COMPLETED\"},\"operation\":{\"location\":\"%s\"}}"
                .formatted(savepoint.toUri()))
        .on("GET /jobs/j2", "{\"state\":\"FAILED\"}")
        .on(
            "GET /jobs/j2/exceptions",
            "{\"exceptionHistory\":{\"entries\":[{\"stacktrace\":\"%s\"}]}}".formatted(stackTrace));
  }

  private CommandLineRun upgrade(FakeFlink flink, String... more) {
    return CommandLineRun.with(
        more,
        "upgrade",
        "listen",
        "--flink",
        flink.address(),
        "--jar",
        jar,
        "--kafka",
        "127.0.0.1:9092",
        "--brands",
        brands,
        "--network",
        "bluesky");
  }

  private static CommandLineRun stop(FakeFlink flink, String... more) {
    return CommandLineRun.with(more, "stop", "listen", "--flink", flink.address());
  }
}
