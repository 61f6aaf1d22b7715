// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.reproduction;

import static io.outcry.domain.SpreadVectors.millis;
import static io.outcry.domain.SpreadVectors.near;
import static io.outcry.domain.SpreadVectors.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {
  private static final long MINUTE = 60_000;
  private static final long REPLY = 20 * MINUTE;
  private static final long LATEST = 120 * MINUTE;

  @Test
  void the_vectors_hold() {
    for (JsonNode example : section("6 follow-up")) {
      KernelHeats before = KernelHeats.none();
      example.required("before").forEach(post -> before.plus(millis(post)));
      FollowUp followUp = FollowUp.from(millis(example.required("replyAt")), before);
      long now = millis(example.required("now"));
      for (JsonNode post : example.required("after")) {
        if (millis(post) <= now) {
          followUp.plus(millis(post));
        }
      }
      FollowUp restored = FollowUp.of(followUp.toState());
      assertThat(restored.posts()).isEqualTo(example.required("posts").asLong());
      assertNear(restored.expected(now), example.required("expected"), example);
      assertNear(restored.ratio(now), example.required("ratio"), example);
      assertThat(restored.verdict(now, LATEST).text())
          .as("%s at %d", example.required("name"), now)
          .isEqualTo(example.required("verdict").asText());
    }
  }

  /** 40 posts in 20 minutes: 27.92 posts are due in 30 minutes, 41.76 in two hours. */
  @ParameterizedTest(name = "{1} posts after {0} min: {2}")
  @CsvSource({
    "29, 40, TOO_EARLY",
    "30, 20, STILL_SPREADING", // 21 / 28.9 = 0.73
    "30, 19, TOO_EARLY", // 0.69
    "30, 8, TOO_EARLY", // 0.311
    "30, 7, COOLING", // 0.28
    "119, 20, TOO_EARLY", // 0.49
    "120, 29, STILL_SPREADING", // 0.702
    "120, 28, STILL_SPREADING", // 0.68, the last look decides
    "120, 21, STILL_SPREADING", // 0.514
    "120, 20, COOLING", // 0.491
    "120, 0, COOLING"
  })
  void the_verdict_follows_the_table(long minutes, int posts, ReplyVerdict verdict) {
    FollowUp followUp = FollowUp.from(REPLY, busy());
    for (int i = 0; i < posts; i++) {
      followUp.plus(REPLY + 1 + i);
    }
    assertThat(followUp.verdict(REPLY + minutes * MINUTE, LATEST)).isEqualTo(verdict);
  }

  @Test
  void of_a_small_story_nothing_is_said_before_the_last_look() {
    KernelHeats two = KernelHeats.none();
    two.plus(0);
    two.plus(MINUTE);
    FollowUp followUp = FollowUp.from(REPLY, two);
    assertThat(followUp.verdict(REPLY + 119 * MINUTE, LATEST)).isEqualTo(ReplyVerdict.TOO_EARLY);
    assertThat(followUp.verdict(REPLY + 120 * MINUTE, LATEST)).isNotEqualTo(ReplyVerdict.TOO_EARLY);
    for (int i = 0; i < 5; i++) {
      assertThat(followUp.verdict(REPLY + 30 * MINUTE, LATEST)).isEqualTo(ReplyVerdict.TOO_EARLY);
      followUp.plus(REPLY + MINUTE);
    }
    assertThat(followUp.verdict(REPLY + 30 * MINUTE, LATEST))
        .isEqualTo(ReplyVerdict.STILL_SPREADING);
  }

  @Test
  void a_brand_may_set_its_last_look() {
    FollowUp followUp = FollowUp.from(REPLY, busy());
    for (int i = 0; i < 20; i++) {
      followUp.plus(REPLY + 1 + i);
    }
    long now = REPLY + 90 * MINUTE;
    assertThat(followUp.verdict(now, LATEST)).isEqualTo(ReplyVerdict.TOO_EARLY);
    assertThat(followUp.verdict(now, 90 * MINUTE)).isEqualTo(ReplyVerdict.STILL_SPREADING);
  }

  @Test
  void late_posts_from_before_the_reply_do_not_count_nor_do_deleted_ones() {
    FollowUp followUp = FollowUp.from(REPLY, busy());
    followUp.plus(REPLY);
    followUp.minus(REPLY);
    assertThat(followUp.posts()).isZero();
    followUp.plus(REPLY + 1);
    followUp.plus(REPLY + 2);
    followUp.minus(REPLY + 1);
    assertThat(followUp.posts()).isEqualTo(1);
    assertThat(followUp.replyMillis()).isEqualTo(REPLY);
  }

  @Test
  void what_the_story_was_is_frozen_at_the_reply() {
    KernelHeats before = busy();
    FollowUp followUp = FollowUp.from(REPLY, before);
    double expected = followUp.expected(REPLY + 60 * MINUTE);
    before.plus(REPLY);
    assertThat(followUp.expected(REPLY + 60 * MINUTE)).isEqualTo(expected);
    assertThat(followUp.expected(REPLY - 1)).isZero();
  }

  @Test
  void the_forecast_of_the_next_hour_lies_around_what_the_posts_so_far_let_expect() {
    Interval posts = Forecast.of(busy(), REPLY).nextHour();
    double exposure = busy().exposure(REPLY);
    double perPost =
        FollowUp.from(REPLY, busy()).expected(REPLY + 60 * MINUTE) / (41 / (2.5 + exposure));
    double mean = 1.2 * (39.5 / (0.25 + exposure)) * perPost;
    double shape = 1 / (1 / mean + 1 / 1.2);
    assertThat(posts.mid()).isCloseTo(mean * Math.pow(1 - 1 / (9 * shape), 3), within(1e-9));
    double half = 1.2815515655446004 / (3 * Math.sqrt(shape));
    assertThat(posts.low()).isCloseTo(mean * Math.pow(1 - 1 / (9 * shape) - half, 3), within(1e-9));
    assertThat(posts.high())
        .isCloseTo(mean * Math.pow(1 - 1 / (9 * shape) + half, 3), within(1e-9));
  }

  @Test
  void a_young_story_that_runs_is_forecast_to_run_on() {
    KernelHeats posts = KernelHeats.none();
    for (int i = 0; i < 7; i++) {
      posts.plus(i * MINUTE / 3); // as storms begin: seven posts in two minutes
    }
    assertThat(Forecast.of(posts, 2 * MINUTE).nextHour().high()).isGreaterThan(60);
  }

  @Test
  void a_story_doubles_when_as_many_posts_are_due_as_it_has() {
    double minutes = Forecast.of(busy(), REPLY).doublingMinutes().orElseThrow();
    FollowUp same = FollowUp.from(REPLY, busy());
    long at = REPLY + Math.round(minutes * MINUTE);
    assertThat(same.expected(at)).isGreaterThanOrEqualTo(40);
    assertThat(same.expected(at - 1)).isLessThan(40);
  }

  @Test
  void a_story_that_will_not_double_has_no_doubling_time() {
    assertThat(Forecast.of(busy(), REPLY + 600 * MINUTE).doublingMinutes()).isEmpty();
    Forecast none = Forecast.of(KernelHeats.none(), REPLY);
    assertThat(none.doublingMinutes()).isEmpty();
    assertThat(none.nextHour()).isEqualTo(new Interval(0, 0, 0));
  }

  private static KernelHeats busy() {
    KernelHeats posts = KernelHeats.none();
    for (int i = 0; i < 40; i++) {
      posts.plus(i * MINUTE / 2);
    }
    return posts;
  }

  private static void assertNear(double value, JsonNode expected, JsonNode example) {
    assertThat(value).as("%s", example).isCloseTo(expected.asDouble(), near(expected.asDouble()));
  }
}
