// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.launcher.kafka.LocalBroker;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The real graph between topics of a real broker, on two workers with a slot each. */
class ComplaintAlertsJobTest {
  @RegisterExtension
  static final MiniClusterExtension FLINK =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(2)
              .setNumberSlotsPerTaskManager(1)
              .build());

  @TempDir private Path folder;

  /** One that a failed test left: its slots are free for the next. */
  @AfterEach
  void cancelJobs(@InjectMiniCluster MiniCluster flink) throws Exception {
    for (JobStatusMessage job : flink.listJobs().get()) {
      if (!job.getJobState().isGloballyTerminalState()) {
        flink.cancelJob(job.getJobId()).get();
      }
    }
  }

  @Test
  void what_is_counted_is_neither_lost_nor_doubled_when_a_worker_dies(
      @InjectMiniCluster MiniCluster flink) throws Exception {
    try (LocalBroker kafka = LocalBroker.start(folder.resolve("kafka"), 2)) {
      sendComplaints(kafka, 0, 40);
      kafka.send("posts", 1, "{ broken");
      JobClient running = submit(kafka, Duration.ofSeconds(30));
      kafka.committed("mentions", values -> values.size() >= 40);

      sendReplies(kafka, 40, 80);
      kafka.uncommitted("mentions", values -> values.size() >= 80);
      List<Alert> raised = read(kafka.committed("alerts", it -> !it.isEmpty()), Alert.class);
      kafka.send("control", 0, "{ broken");
      kafka.send("sources", 0, "{ broken");
      kafka.send("control", 0, acknowledge(raised.get(0).alertId()));
      kafka.committed("alerts", values -> values.stream().anyMatch(it -> it.contains("by-ann")));
      flink.terminateTaskManager(0).get();
      flink.startTaskManager();

      sendReplies(kafka, 80, 100);
      List<String> mentions = kafka.committed("mentions", values -> values.size() >= 100);
      for (int partition = 0; partition < 2; partition++) { // event time is that of the slower one
        kafka.send(
            "posts",
            partition,
            PostLine.later(100 + partition, PostLine.START.plus(3, ChronoUnit.HOURS)));
      }

      List<String> windows = kafka.committed("brand-windows", values -> mentionsIn(values) >= 100);
      assertThat(read(mentions, Mention.class))
          .extracting(Mention::id)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, 100).mapToObj(id -> "x:" + id).toList());
      assertThat(mentionsIn(windows)).isEqualTo(100);
      assertThat(read(windows, BrandWindow.class))
          .extracting(it -> it.size() + it.start() + it.revision())
          .doesNotHaveDuplicates();
      List<String> stories = kafka.committed("stories", values -> !values.isEmpty());
      assertThat(read(stories, StoryChange.class))
          .extracting(it -> it.storyId() + it.change() + it.at() + level(it))
          .doesNotHaveDuplicates();
      assertThat(read(kafka.committed("alerts", values -> !values.isEmpty()), Alert.class))
          .allSatisfy(alert -> assertThat(alert.brand().id()).isEqualTo("acme-air"));
      assertThat(read(kafka.committed("dead-letters", it -> !it.isEmpty()), DeadLetter.class))
          .extracting(DeadLetter::source, DeadLetter::reason)
          .containsOnly(
              tuple("outcry.posts-1@20", "json"),
              tuple("outcry.control-0@0", "json"),
              tuple("outcry.sources-0@0", "json"));
      assertThat(flink.getExecutionGraph(running.getJobID()).get().getAllExecutionVertices())
          .as("the job was restarted")
          .anyMatch(task -> task.getCurrentExecutionAttempt().getAttemptNumber() > 0);
      running.cancel().get();
    }
  }

  @Test
  void a_source_task_without_a_partition_neither_holds_event_time_back_nor_ends_it()
      throws Exception {
    try (LocalBroker kafka = LocalBroker.start(folder.resolve("kafka"), 1)) {
      JobClient running = submit(kafka, Duration.ofSeconds(1));
      kafka.send("posts", 0, PostLine.complaint(0));
      kafka.send("posts", 0, PostLine.later(1, PostLine.START.plus(10, ChronoUnit.MINUTES)));
      kafka.committed("mentions", values -> values.size() == 1);
      // Time may have come by a shorter way than the post: it moves once more, now behind it.
      kafka.send("posts", 0, PostLine.later(3, PostLine.START.plus(11, ChronoUnit.MINUTES)));
      kafka.committed("brand-windows", values -> mentionsIn(values) == 1);

      kafka.send("posts", 0, PostLine.complaint(2));
      List<String> mentions = kafka.committed("mentions", values -> values.size() == 2);
      assertThat(read(mentions, Mention.class)).noneMatch(Mention::tooLate);
      running.cancel().get();
    }
  }

  /** Said later than any post was written: it must not make the stories old. */
  private static String acknowledge(String alertId) {
    return """
        {"id":"c1","type":"ack","alertId":"%s","by":"by-ann","at":"%s"}"""
        .formatted(alertId, PostLine.START.plus(100, ChronoUnit.DAYS));
  }

  /** To both partitions in turn. */
  private static void sendComplaints(LocalBroker kafka, int from, int to) throws Exception {
    for (int number = from; number < to; number++) {
      kafka.send("posts", number % 2, PostLine.complaint(number));
    }
  }

  private static void sendReplies(LocalBroker kafka, int from, int to) throws Exception {
    for (int number = from; number < to; number++) {
      kafka.send("posts", number % 2, PostLine.reply(number));
    }
  }

  private JobClient submit(LocalBroker kafka, Duration idleAfter) throws Exception {
    return TestJob.submit(kafka, folder, PostLine.BRANDS, idleAfter);
  }

  /**
   * Heat is told at each doubling: one partition's posts may pass two at the other's event time.
   */
  private static int level(StoryChange line) {
    return Math.getExponent(line.heat());
  }

  /** What the five-minute windows count, each by its last revision. */
  private static long mentionsIn(List<String> windows) {
    return read(windows, BrandWindow.class).stream()
        .filter(window -> window.size().equals("PT5M"))
        .collect(
            Collectors.toMap(BrandWindow::start, BrandWindow::mentions, (before, after) -> after))
        .values()
        .stream()
        .mapToLong(Number::longValue)
        .sum();
  }

  private static <T> List<T> read(List<String> lines, Class<T> contract) {
    return lines.stream().map(line -> read(line, contract)).toList();
  }

  private static <T> T read(String line, Class<T> contract) {
    try {
      return Json.read(line, contract);
    } catch (JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }
}
