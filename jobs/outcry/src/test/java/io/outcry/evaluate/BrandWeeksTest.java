// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.posts.PostKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BrandWeeksTest {
  private static final Plan PLAN = new Plan(10, 2, 4, 8, true, 20, new Shape.Mix(40, 30), 3);
  private static final Complaints TEXTS =
      new Complaints(
          List.of("my parcel is late again and nobody cares"),
          List.of("the driver threw my parcel over the fence and broke the lamp inside of it"));

  private final Mixture.Halves halves = Mixture.of(cascades(), 1);

  @Test
  void
      every_four_weeks_hold_a_storm_one_of_each_trap_and_by_turns_two_at_once_or_an_answered_one() {
    List<Truth> truths = BrandWeeks.of(PLAN, halves); // three times four weeks, two brands

    for (Kind kind : Kind.values()) {
      int ofEachBrand =
          switch (kind) {
            case ORDINARY -> 10 * 12;
            case PAIR -> 2 * 2;
            case ANSWERED -> 1;
            default -> 3;
          };
      assertThat(truths.stream().filter(it -> it.kind() == kind)).hasSize(ofEachBrand * 2);
    }
  }

  @Test
  void no_cascade_is_in_weeks_to_learn_and_in_weeks_that_count() {
    Set<String> learnt = new HashSet<>();
    Set<String> tested = new HashSet<>();
    for (Truth truth : BrandWeeks.of(PLAN, halves)) {
      if (truth.cascade().source() != Cascade.Source.INVENTED) {
        boolean test = truth.startMillis() >= PLAN.testFromMillis();
        (test ? tested : learnt).add(truth.cascade().source() + truth.cascade().id());
      }
    }

    assertThat(learnt).isNotEmpty();
    assertThat(Collections.disjoint(learnt, tested)).isTrue();
  }

  @Test
  void the_same_seed_gives_the_same_posts() {
    assertThat(posts()).isEqualTo(posts());
  }

  @Test
  void a_story_is_told_as_its_shape_says() {
    Telling telling = new Telling(PLAN, TEXTS);
    for (Truth truth : BrandWeeks.of(PLAN, halves)) {
      List<Telling.Told> posts = new ArrayList<>();
      telling.tell(truth, "Acme", posts::add);
      List<Telling.Told> roots =
          posts.stream().filter(it -> it.kind() == PostKind.ORIGINAL).toList();

      assertThat(roots).allMatch(it -> it.text().contains("Acme"));
      switch (truth.kind()) {
        case STORM, PAIR -> {
          switch (truth.shape()) {
            case THREAD -> assertThat(roots).hasSize(1);
            case THREADS -> assertThat(roots).hasSizeBetween(2, 9);
            case ORIGINALS -> assertThat(roots).hasSameSizeAs(posts);
          }
        }
        case SPAM ->
            assertThat(posts)
                .allMatch(it -> it.text().equals(posts.get(0).text()))
                .allMatch(it -> it.followers() != null && it.followers() == 0);
        case ANSWERED -> assertThat(posts).anyMatch(it -> it.person() == Telling.Told.COMPANY);
        default -> assertThat(roots).isNotEmpty();
      }
    }
  }

  private List<Telling.Told> posts() {
    List<Telling.Told> posts = new ArrayList<>();
    Telling telling = new Telling(PLAN, TEXTS);
    BrandWeeks.of(PLAN, halves).forEach(truth -> telling.tell(truth, "Acme", posts::add));
    return posts;
  }

  private static List<Cascade> cascades() {
    List<Cascade> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      all.add(cascade(Cascade.Source.AUSPOL, i, 1 + i % 4));
      all.add(cascade(Cascade.Source.TWITTER, i, 60 + 2 * i));
    }
    return all;
  }

  private static Cascade cascade(Cascade.Source source, int number, int size) {
    long[] delays = new long[size];
    for (int post = 0; post < size; post++) {
      delays[post] = post * 1_000L;
    }
    return new Cascade(source, String.valueOf(number), delays, new int[size]);
  }
}
