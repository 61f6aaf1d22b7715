// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.outcry.jsonlines.JsonLinesNetwork;
import io.outcry.launcher.kafka.KafkaOutlets;
import io.outcry.launcher.kafka.LocalBroker;
import io.outcry.listen.ListenGraph;
import io.outcry.network.ListenSource;
import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeRequest;
import io.outcry.network.fake.FakeServer;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.schemas.posts.Post;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Job 1 between a server on loopback and topics of a real broker. */
class ListenJobTest {
  @RegisterExtension
  static final MiniClusterExtension FLINK =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  @TempDir private Path folder;

  @Test
  void what_is_heard_is_in_its_topic_as_job_2_reads_it() throws Exception {
    try (LocalBroker kafka = LocalBroker.start(folder.resolve("kafka"), 1);
        FakeServer network = new FakeServer(ListenJobTest::stream)) {
      StreamExecutionEnvironment env = TestJob.environment(folder);
      ListenGraph.wire(
          env,
          new ListenSource(List.of(new JsonLinesNetwork(List.of(network.uri("/posts"))))),
          new KafkaOutlets(TestJob.settings(kafka)));
      JobClient running = env.executeAsync("listen");

      // two posts and two deletions, and after the cut one post more
      List<String> lines = kafka.committed("posts", values -> values.size() >= 5);
      assertThat(lines).map(ListenJobTest::post).contains("x:1 one", "x:2 two", "x:3 three");
      assertThat(lines).map(ListenJobTest::deletion).contains("post x:1", "author 9");
      assertThat(read(kafka.committed("dead-letters", it -> !it.isEmpty()), DeadLetter.class))
          .extracting(DeadLetter::reason, DeadLetter::raw)
          .containsExactly(tuple("json", "{ broken"));
      assertThat(read(kafka.committed("sources", it -> !it.isEmpty()), SourceStatus.class))
          .extracting(SourceStatus::network, SourceStatus::state)
          .contains(tuple("jsonlines", SourceStatus.GAP));
      running.cancel().get();
    }
  }

  /** Ends after two posts; who comes back gets the third, but nothing of what was between. */
  private static void stream(FakeRequest request, FakeConnection to)
      throws IOException, InterruptedException {
    to.startChunked(200, Map.of());
    if (request.headers().containsKey("last-event-id")) {
      to.write(line("x:3", "three"));
      to.hang();
      return;
    }
    to.write(line("x:1", "one") + "{ broken\n" + line("x:2", "two"));
    to.write("{\"type\":\"delete\",\"id\":\"x:1\",\"network\":\"x\"}\n");
    to.write("{\"type\":\"delete\",\"author\":{\"id\":\"9\"},\"network\":\"x\"}\n");
    to.end();
  }

  private static String line(String id, String text) {
    return """
        {"id":"%s","network":"x","author":{"id":"9"},"createdAt":"2026-01-05T10:00:00Z","text":"%s"}
        """
        .formatted(id, text);
  }

  private static String post(String line) {
    Post post = inbound(line).post();
    return post == null ? "" : post.id() + " " + post.text();
  }

  private static String deletion(String line) {
    Deletion deletion = inbound(line).deletion();
    return deletion == null
        ? ""
        : deletion.postId() != null ? "post " + deletion.postId() : "author " + deletion.authorId();
  }

  private static Inbound inbound(String line) {
    try {
      return new OutcryFormat().read(line.getBytes(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new AssertionError(line, e);
    }
  }

  private static <T> List<T> read(List<String> lines, Class<T> contract) {
    return lines.stream()
        .map(
            line -> {
              try {
                return Json.read(line, contract);
              } catch (IOException e) {
                throw new AssertionError(line, e);
              }
            })
        .toList();
  }
}
