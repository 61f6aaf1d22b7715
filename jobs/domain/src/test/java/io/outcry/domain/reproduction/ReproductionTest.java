// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.reproduction;

import static io.outcry.domain.SpreadVectors.millis;
import static io.outcry.domain.SpreadVectors.near;
import static io.outcry.domain.SpreadVectors.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReproductionTest {
  private static final long DAY = 86_400_000;

  @Test
  void the_vectors_hold() {
    for (JsonNode example : section("5 reproduction")) {
      KernelHeats heats = KernelHeats.none();
      example.required("posts").forEach(post -> heats.plus(millis(post)));
      long now = millis(example.required("now"));
      Interval estimate = Reproduction.of(heats, now);
      assertNear(heats.exposure(now), example.required("exposure"), example);
      assertNear(estimate.mid(), example.required("mean"), example);
      assertNear(estimate.low(), example.required("low"), example);
      assertNear(estimate.high(), example.required("high"), example);
    }
  }

  @Test
  void four_counts_tell_the_exposure_of_the_list_of_posts() {
    Random random = new Random(31); // fixed: a failing round can be run again
    for (int round = 0; round < 100; round++) {
      List<Long> posts = stamps(random, 30);
      double expected = 0;
      for (long post : posts) {
        expected += Seismic.mixtureShare(2 * DAY - post);
      }
      assertThat(heatsOf(posts).exposure(2 * DAY))
          .as("round %d, posts %s", round, posts)
          .isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void neither_order_nor_shards_nor_deleted_posts_matter() {
    Random random = new Random(37); // fixed: a failing round can be run again
    for (int round = 0; round < 100; round++) {
      List<Long> kept = stamps(random, 20);
      List<Long> deleted = stamps(random, 10);
      List<Long> arrival = new ArrayList<>(kept);
      arrival.addAll(deleted);
      Collections.shuffle(arrival, random);
      KernelHeats merged = heatsOf(arrival.subList(0, 12));
      merged.merge(heatsOf(arrival.subList(12, 30)));
      deleted.forEach(merged::minus);
      KernelHeats expected = heatsOf(kept);
      assertThat(merged.posts()).isEqualTo(20);
      assertThat(merged.exposure(3 * DAY))
          .as("round %d, arrival order %s, deleted %s", round, arrival, deleted)
          .isCloseTo(expected.exposure(3 * DAY), within(1e-9));
    }
  }

  @Test
  void nothing_comes_of_nothing() {
    KernelHeats none = KernelHeats.none();
    none.minus(5);
    none.merge(KernelHeats.none());
    assertThat(none.posts()).isZero();
    assertThat(none.exposure(DAY)).isZero();
    assertThat(Reproduction.of(none, DAY).mid()).isCloseTo(0.8, within(1e-12));
    none.merge(heatsOf(List.of(7L)));
    assertThat(none.posts()).isEqualTo(1);
    assertThat(none.atMillis()).isEqualTo(7);
  }

  @Test
  void a_copy_and_a_restart_go_their_own_way() {
    KernelHeats heats = heatsOf(List.of(0L, DAY));
    KernelHeats copy = heats.copy();
    KernelHeats restored = KernelHeats.of(heats.values(), heats.atMillis(), heats.posts());
    heats.plus(2 * DAY);
    for (KernelHeats other : List.of(copy, restored)) {
      assertThat(other.posts()).isEqualTo(2);
      other.plus(2 * DAY);
      assertThat(other.values()).containsExactly(heats.values());
      assertThat(other.atMillis()).isEqualTo(heats.atMillis());
    }
  }

  private static List<Long> stamps(Random random, int count) {
    List<Long> stamps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      stamps.add(random.nextLong(DAY));
    }
    return stamps;
  }

  private static KernelHeats heatsOf(List<Long> posts) {
    KernelHeats heats = KernelHeats.none();
    posts.forEach(heats::plus);
    return heats;
  }

  private static void assertNear(double value, JsonNode expected, JsonNode example) {
    assertThat(value).as("%s", example).isCloseTo(expected.asDouble(), near(expected.asDouble()));
  }
}
