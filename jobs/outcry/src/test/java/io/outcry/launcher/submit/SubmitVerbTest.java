// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code outcry submit} against a Flink that answers from a script. */
class SubmitVerbTest {
  private static final String RUN = "POST /jars/1_a.jar/run";
  private static final String OURS = "io.outcry.launcher.terminal.UserException: ";

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
  void a_job_runs_once_all_of_its_tasks_do() throws Exception {
    try (FakeFlink flink = FakeFlink.willing()) {
      flink
          .on("GET /jobs/j2", "{\"state\":\"INITIALIZING\",\"vertices\":[]}")
          .then("GET /jobs/j2", "{\"state\":\"RUNNING\",\"vertices\":[{\"status\":\"DEPLOYING\"}]}")
          .then("GET /jobs/j2", FakeFlink.RUNS);
      CommandLineRun run = submit(flink);
      assertThat(run.err()).contains("uploading " + jar, "starting outcry complaint-alerts");
      assertThat(run.out())
          .isEqualToIgnoringNewLines(
              "complaint-alerts runs, parallelism 2: %s/#/job/running/j2/overview"
                  .formatted(flink.address()));
      assertThat(run.exitCode()).isZero();
      assertThat(flink.changes()).containsExactly("POST /jars/upload", RUN, "DELETE /jars/1_a.jar");
      assertThat(flink.sent("POST /jars/upload")).contains("filename=\"a.jar\"", "a jar");
    }
  }

  @Test
  void files_are_sent_along_and_secrets_stay_where_they_are() throws Exception {
    try (FakeFlink flink = FakeFlink.willing()) {
      submit(flink, "--kafka-config", "/etc/outcry/kafka.properties", "--parallelism", "5");
      assertThat(flink.sent(RUN))
          .contains("\"entryClass\":\"io.outcry.launcher.cluster.ComplaintAlertsJob\"")
          .contains("\"parallelism\":5", "\"--bootstrap-servers=127.0.0.1:9092\"")
          .contains("\"--kafka-config=/etc/outcry/kafka.properties\"")
          .contains("\"--brands=sent:" + brands + ":")
          .doesNotContain("savepointPath");
    }
  }

  @Test
  void a_savepoint_of_before_may_be_named() throws Exception {
    try (FakeFlink flink = FakeFlink.willing()) {
      submit(flink, "--from", "file:/s/1");
      assertThat(flink.sent(RUN))
          .contains("\"savepointPath\":\"file:/s/1\",\"allowNonRestoredState\":false");
    }
  }

  @Test
  void what_the_job_would_not_take_is_told_before_anything_is_sent() throws Exception {
    try (FakeFlink flink = FakeFlink.willing()) {
      assertWrong(submit(flink, "--tire", "fast"), "unknown option '--tire'; did you mean --tier?");
      Files.writeString(brands, "brands: [{ name: Acme }]\n");
      assertWrong(submit(flink), "brands.yaml:1: brands[0].id");
      assertWrong(
          of(flink, "complaints"), "no job 'complaints'; it is listen, complaint-alerts, deliver");
      assertThat(flink.changes()).isEmpty();
    }
  }

  @Test
  void a_jar_that_is_missing_is_told_with_how_to_build_it() throws Exception {
    try (FakeFlink flink = FakeFlink.willing()) {
      Files.delete(jar);
      assertWrong(submit(flink), "a.jar: there is no job jar; build it with `mvn -q -pl");
    }
  }

  @Test
  void an_address_where_no_flink_is_is_told() throws Exception {
    FakeFlink gone = FakeFlink.willing();
    gone.close();
    assertFailed(submit(gone), "no answer", "check the address and that the job manager runs");
    try (FakeFlink other = new FakeFlink().on("GET /jobs/overview", "<html>")) {
      assertFailed(submit(other), "what answers there is not Flink's REST interface");
    }
  }

  @Test
  void missing_slots_are_told_before_the_upload() throws Exception {
    try (FakeFlink flink = FakeFlink.willing()) {
      flink.on("GET /overview", "{\"slots-available\":1,\"slots-total\":8}");
      assertFailed(submit(flink), "complaint-alerts needs 2 slots", "1 of 8 are free");
      assertThat(flink.changes()).isEmpty();
    }
  }

  @Test
  void a_job_is_not_started_twice_but_once_for_each_prefix_of_topics() throws Exception {
    try (FakeFlink flink = FakeFlink.running("outcry complaint-alerts")) {
      assertFailed(submit(flink), "runs already as j1; `outcry upgrade complaint-alerts` replaces");
      assertThat(submit(flink, "--topic-prefix", "other.").exitCode()).isZero();
    }
  }

  @Test
  void a_jar_that_is_refused_says_why() throws Exception {
    try (FakeFlink flink = FakeFlink.willing()) {
      flink.on("POST /jars/upload", 500, FakeFlink.failure("java.io.IOException: disk full"));
      assertFailed(submit(flink), "does not take " + jar + ": IOException: disk full");
    }
  }

  @Test
  void a_start_that_is_refused_says_its_first_cause_and_leaves_no_jar() throws Exception {
    try (FakeFlink flink = FakeFlink.willing()) {
      String told = OURS + "--kafka: 127.0.0.1:9092: no answer; check the address";
      flink.on(
          RUN,
          400,
          FakeFlink.failure("o.a.Wrapped: it failed\n\tat a.B(C.java:1)\nCaused by: " + told));
      CommandLineRun run = submit(flink);
      assertFailed(run, "was not started: --kafka: 127.0.0.1:9092: no answer; check the address");
      assertThat(run.err()).doesNotContain("UserException", "C.java");
      assertThat(flink.changes()).endsWith("DELETE /jars/1_a.jar");
    }
  }

  @Test
  void a_job_that_fails_at_once_is_ended_and_its_first_cause_told() throws Exception {
    try (FakeFlink flink = FakeFlink.willing()) {
      flink.on("GET /jobs/j2", "{\"state\":\"RESTARTING\",\"vertices\":[]}");
      flink.on("PATCH /jobs/j2?mode=cancel", 202, "{}");
      flink.on(
          "GET /jobs/j2/exceptions",
          ("{\"exceptionHistory\":{\"entries\":[{\"taskName\":\"Read posts (1/2)\",\"stacktrace\":"
              + "\"org.A: x\\n\\tat b\\nCaused by: org.apache.kafka.UnknownTopic: outcry.posts"
              + "\\n\\tat c\\n\\t... 3 more\\n\"}]}}"));
      assertFailed(
          submit(flink),
          "complaint-alerts failed at its start and was ended: UnknownTopic: outcry.posts\n",
          "  in Read posts (1/2)");
      assertThat(flink.changes()).contains("PATCH /jobs/j2?mode=cancel");
    }
  }

  @Test
  void the_options_of_a_job_can_be_read() throws Exception {
    assertThat(CommandLineRun.of("submit", "listen", "--", "--help").out())
        .contains("Usage: listen", "--network");
  }

  private CommandLineRun submit(FakeFlink flink, String... more) {
    List<String> all = new ArrayList<>(List.of("complaint-alerts", "--jar", jar.toString()));
    all.addAll(List.of("--kafka", "127.0.0.1:9092", "--brands", brands.toString()));
    all.addAll(List.of(more));
    return of(flink, all.toArray(String[]::new));
  }

  private static CommandLineRun of(FakeFlink flink, String... arguments) {
    return CommandLineRun.with(arguments, "submit", "--flink", flink.address());
  }

  private static void assertWrong(CommandLineRun run, String... told) {
    assertThat(run.err()).contains(told);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private static void assertFailed(CommandLineRun run, String... told) {
    assertThat(run.err()).contains(told);
    assertThat(run.exitCode()).isEqualTo(1);
  }
}
