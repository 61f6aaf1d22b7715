// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.reddit.things.Thing;
import io.outcry.schemas.posts.MalformedPostException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecheckTest {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  private final Recheck recheck = new Recheck();

  @Test
  void a_thing_is_looked_up_again_five_times_within_a_day_and_then_no_more() throws Exception {
    recheck.heard(thing("t1_a", "Hm.", "false"), NOW);
    assertThat(recheck.due(NOW.plusSeconds(599), 100)).isEmpty();
    for (int minutes : new int[] {10, 60, 240, 720, 1440}) {
      Instant at = NOW.plus(Duration.ofMinutes(minutes));
      Recheck.Entry entry = recheck.due(at, 100).get(0);
      assertThat(recheck.settle(entry, thing("t1_a", "Hm.", "false"))).isFalse();
      assertThat(recheck.due(at, 100)).isEmpty();
    }
    assertThat(recheck.due(NOW.plus(Duration.ofDays(9)), 100)).isEmpty();
  }

  @Test
  void what_is_gone_is_told_once_and_forgotten() throws Exception {
    recheck.heard(thing("t1_a", "Hm.", "false"), NOW);
    Recheck.Entry entry = recheck.due(NOW.plusSeconds(600), 100).get(0);
    assertThat(recheck.settle(entry, thing("t1_a", "[removed]", "false"))).isTrue();
    assertThat(recheck.due(NOW.plus(Duration.ofDays(9)), 100)).isEmpty();
  }

  @Test
  void an_edit_is_told_once() throws Exception {
    recheck.heard(thing("t1_a", "Hm.", "false"), NOW);
    Recheck.Entry first = recheck.due(NOW.plusSeconds(600), 100).get(0);
    assertThat(recheck.settle(first, thing("t1_a", "Hmm.", "1767607300"))).isTrue();
    Recheck.Entry second = recheck.due(NOW.plusSeconds(3600), 100).get(0);
    assertThat(recheck.settle(second, thing("t1_a", "Hmm.", "1767607300"))).isFalse();
  }

  @Test
  void what_was_not_named_in_the_answer_is_not_held_to_be_gone() throws Exception {
    recheck.heard(thing("t1_a", "Hm.", "false"), NOW);
    assertThat(recheck.settle(recheck.due(NOW.plusSeconds(600), 100).get(0), null)).isFalse();
    assertThat(recheck.due(NOW.plusSeconds(3600), 100)).hasSize(1);
  }

  @Test
  void it_holds_no_more_than_its_bound() throws Exception {
    for (int i = 0; i < Recheck.MAX_THINGS + 5; i++) {
      recheck.heard(thing("t1_" + Integer.toString(i, 36), "Hm.", "false"), NOW);
    }
    assertThat(recheck.due(NOW.plusSeconds(600), 1_000_000)).hasSize(Recheck.MAX_THINGS);
    assertThat(recheck.due(NOW.plusSeconds(600), 1).get(0).fullname()).isEqualTo("t1_5");
  }

  private static Thing thing(String name, String body, String edited)
      throws MalformedPostException {
    return Thing.read(
        """
        {"name":"%s","author":"ann","body":"%s","edited":%s,"created_utc":1767607200}"""
            .formatted(name, body, edited)
            .getBytes(UTF_8));
  }
}
