// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.network.ListenSource;
import io.outcry.network.fake.FakeSocket;
import io.outcry.schemas.posts.Post;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two servers as one source, over real sockets. */
@Timeout(120)
class MastodonSourceTest {
  @Test
  void two_servers_tell_of_the_same_post_and_one_is_made_up_for_after_it_went_away()
      throws Exception {
    AtomicInteger connections = new AtomicInteger();
    try (var one = FakeMastodon.streaming();
        var other =
            new FakeMastodon(
                socket -> {
                  socket.text(
                      status("501", "seven")
                          .with("uri", "https://m.example/users/ann/statuses/7")
                          .event("update"));
                  socket.receive();
                })) {
      one.instead.put(
          "/api/v1/streaming",
          (request, to) -> {
            FakeSocket socket = to.upgrade();
            if (connections.incrementAndGet() == 1) {
              socket.text(status("7", "seven").event("update"));
              one.post("7", status("7", "seven"));
              one.post("8", status("8", "eight")); // nobody listens now
              socket.close(1001, "restart");
            } else {
              socket.text(status("9", "nine").event("update"));
              socket.receive();
            }
          });

      List<Post> heard = posts(4, one.place(), other.place());

      assertThat(heard)
          .extracting(Post::text)
          .containsExactlyInAnyOrder("seven", "seven", "eight", "nine");
      assertThat(heard).extracting(Post::id).doesNotContainNull().hasSize(4);
      assertThat(heard.stream().map(Post::id).distinct()).hasSize(3);
      assertThat(heard).extracting(Post::receivedAt).doesNotContainNull();
    }
  }

  private static StatusJson status(String id, String text) {
    return StatusJson.status(id, text);
  }

  private static List<Post> posts(int count, String... places) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    var env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.setParallelism(1);
    var network = new MastodonNetwork(List.of(places), Map.of(), null);
    return env
        .fromSource(new ListenSource(List.of(network)), WatermarkStrategy.noWatermarks(), "Listen")
        .uid("listen")
        .filter(inbound -> inbound.post() != null)
        .uid("posts-only")
        .executeAndCollect(count)
        .stream()
        .map(inbound -> Objects.requireNonNull(inbound.post()))
        .toList();
  }
}
