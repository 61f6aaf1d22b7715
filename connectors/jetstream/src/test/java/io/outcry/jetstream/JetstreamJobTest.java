// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.jetstream.events.TestEvents;
import io.outcry.network.ListenSource;
import io.outcry.network.fake.FakeServer;
import io.outcry.network.fake.FakeSocket;
import io.outcry.schemas.posts.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JetstreamJobTest {
  @RegisterExtension
  static final MiniClusterExtension FLINK =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(1)
              .build());

  /** Each connection is cut in the middle of a message, and the next begins a little earlier. */
  @Test
  void in_a_job_each_post_is_heard_once_over_all_cuts() throws Exception {
    long start = Instant.now().getEpochSecond() * 1_000_000;
    FakeServer.Handler handler =
        (request, to) -> {
          String cursor = request.parameter("cursor");
          long asked = cursor == null ? 0 : (Long.parseLong(cursor) - start) / 1_000_000;
          FakeSocket socket = to.upgrade();
          int begin = (int) Math.max(0, asked);
          for (int number = begin; number < begin + 15; number++) {
            socket.text(post(start, number));
          }
          socket.awaitRead();
          socket.halfFrame(post(start, begin + 15));
        };
    try (var server = new FakeServer(handler)) {
      var network =
          new JetstreamNetwork(
              JetstreamSettings.usual()
                  .at(List.of(server.uri("ws", "/")))
                  .givenUpAfter(Duration.ofSeconds(4)));
      assertThat(listen(new ListenSource(List.of(network)), 50))
          .extracting(Post::text)
          .startsWith("0", "1", "2")
          .doesNotHaveDuplicates()
          .endsWith("48", "49");
      assertThat(server.requests()).hasSizeGreaterThanOrEqualTo(4);
    }
  }

  private static String post(long start, int number) {
    String key = "3k" + number;
    return TestEvents.post(
        TestEvents.AL, start + number * 1_000_000L, key, Integer.toString(number), "");
  }

  private static List<Post> listen(ListenSource source, int count) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.setParallelism(1);
    return env
        .fromSource(source, WatermarkStrategy.noWatermarks(), "Listen")
        .uid("listen")
        .filter(inbound -> inbound.post() != null)
        .uid("posts")
        .executeAndCollect(count)
        .stream()
        .map(inbound -> Objects.requireNonNull(inbound.post()))
        .toList();
  }
}
