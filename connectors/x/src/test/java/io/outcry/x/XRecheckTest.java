// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.network.Listening;
import io.outcry.network.fake.FakeServer;
import io.outcry.x.api.XApi;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
    try (var server = new FakeServer((request, to) -> to.answer(200, ONE_IS_GONE))) {
      assertThat(rounds(server, 3))
          .hasSize(4)
          .first()
          .asString()
          .startsWith("deletion of ")
          .contains("postId=x:2");
      assertThat(ear.told.subList(1, 4)).containsOnly("alive");
      assertThat(server.requests()).extracting(it -> it.parameter("ids")).containsOnly("1,2");
    }
  }

  @Test
  void an_answer_that_does_not_come_ends_nothing() throws Exception {
    try (var server = new FakeServer((request, to) -> to.answer(403, "not in your plan"))) {
      assertThat(rounds(server, 2)).containsExactly("alive", "alive");
    }
  }

  /** What is told in so many rounds; the next one ends it. */
  private List<String> rounds(FakeServer server, int count) throws Exception {
    AtomicInteger left = new AtomicInteger(count);
    XRecheck.Shown shown =
        () -> {
          if (left.getAndDecrement() == 0) {
            throw new IOException("enough");
          }
          return List.of("x:1", "x:2", "reddit:t3_a");
        };
    var network = new XRecheck(new XApi(server.uri(""), "AAAAsecret"), shown, Duration.ZERO);
    try (Listening listening = network.listenTo("alerted-posts")) {
      assertThatThrownBy(() -> listening.listen(null, ear)).hasMessage("enough");
    }
    return ear.told;
  }
}
