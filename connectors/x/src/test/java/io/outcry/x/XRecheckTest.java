// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.network.Fault;
import io.outcry.network.Listening;
import io.outcry.network.fake.FakeServer;
import io.outcry.x.api.XApi;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class XRecheckTest {
  private static final String ONE_IS_GONE =
      """
      {"data":[{"id":"1","text":"here"}],"errors":[{"resource_id":"2","resource_type":"tweet",
       "type":"https://api.twitter.com/2/problems/resource-not-found"}]}""";

  private final TestEar ear = new TestEar(new XV2Format());

  @Test
  void a_shown_post_that_is_gone_is_a_deletion_once_though_it_is_asked_for_again()
      throws Exception {
    try (var server =
            new FakeServer(
                (request, to) -> {
                  boolean third = request.parameter("ids").equals("1,2,3");
                  to.answer(third ? 503 : 200, third ? "down" : ONE_IS_GONE);
                });
        Listening rounds = rounds(server, List.of("x:1", "x:2", "reddit:t3_a"))) {
      assertThatThrownBy(() -> rounds.listen(null, ear)).isInstanceOf(Fault.class);
      assertThat(ear.told).hasSize(3);
      assertThat(ear.told.get(0)).contains("postId=x:2").startsWith("deletion of ");
      assertThat(ear.told.subList(1, 3)).containsExactly("alive", "alive");
      assertThat(server.requests())
          .extracting(it -> it.parameter("ids"))
          .containsExactly("1,2", "1,2", "1,2,3");
    }
  }

  /** One post more is shown before the third round. */
  private static Listening rounds(FakeServer server, List<String> shown) {
    int[] round = new int[1];
    XRecheck.Shown more =
        () -> {
          round[0]++;
          return round[0] < 3 ? shown : List.of("x:1", "x:2", "x:3");
        };
    return new XRecheck(new XApi(server.uri(""), "AAAAsecret"), more, Duration.ZERO)
        .listenTo("alerted-posts");
  }
}
