// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.signs;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.brands.StoryKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorySignsTest {
  private final StorySigns signs = StorySigns.of(null);

  @Test
  void posts_are_counted_by_what_they_say_and_weighed_by_their_kind() {
    signs.plus("a", 'a', says(StoryKind.BACKLASH, true, "bolt-air", "cirrus"), 4);
    signs.plus("b", 'b', says(StoryKind.BACKLASH, false, "bolt-air"), 1);
    signs.plus("c", 'c', says(StoryKind.OTHER, true), 4);
    signs.plus("d", 'd', TextSigns.NONE, 4);

    assertThat(signs.quarters(StoryKind.BACKLASH)).isEqualTo(5);
    assertThat(signs.quarters(StoryKind.OTHER)).isEqualTo(4);
    assertThat(signs.quarters(StoryKind.PRAISE)).isZero();
    assertThat(signs.leaving()).isEqualTo(2);
    assertThat(signs.comparing()).isEqualTo(Map.of("bolt-air", 2L, "cirrus", 1L));
  }

  @Test
  void the_witnesses_of_a_merged_story_are_not_kept_out_by_one_who_writes_twenty_posts() {
    TextSigns danger = risky(smoke("smoke"));
    StorySigns merged = StorySigns.of(null);
    for (int i = 0; i < 20; i++) {
      signs.plus("a" + i, 'a', danger, 4);
    }
    merged.plus("b", 'b', danger, 4);
    signs.merge(merged);
    assertThat(signs.witnesses("safety")).isEqualTo(2);
  }

  @Test
  void a_deletion_takes_back_all_that_its_post_said() {
    TextSigns all =
        new TextSigns(
            StoryKind.BACKLASH, List.of(smoke("smoke")), true, List.of("bolt-air"), List.of());
    signs.plus("a", 'a', all, 4);
    signs.plus("b", 'b', says(StoryKind.QUESTION, false, "bolt-air"), 4);
    signs.minus("a", all, 4);
    signs.minus("b", says(StoryKind.QUESTION, false, "bolt-air"), 4);

    assertThat(signs.quarters(StoryKind.BACKLASH)).isZero();
    assertThat(signs.leaving()).isZero();
    assertThat(signs.comparing()).isEmpty();
    assertThat(signs.risks()).isEmpty();
  }

  @Test
  void a_risk_keeps_which_posts_spoke_of_it_and_in_which_words() {
    signs.plus(
        "a", 'a', risky(smoke("smoke in the cabin"), new RiskSign("legal", List.of("sue"))), 4);
    signs.plus("b", 'b', risky(smoke("smoke in the cabin", "on fire")), 4);

    assertThat(signs.risks()).extracting(RiskState::kind).containsExactly("legal", "safety");
    assertThat(signs.risks().get(1).ids()).containsExactly("a", "b");
    assertThat(signs.risks().get(1).words()).containsExactly("smoke in the cabin", "on fire");
  }

  @Test
  void the_words_that_most_posts_say_come_first_and_not_all_are_shown() {
    signs.plus("a", 'a', risky(smoke("burning smell", "smoke")), 4);
    signs.plus("b", 'b', risky(smoke("on fire", "smoke")), 4);
    for (int i = 0; i < 10; i++) {
      signs.plus("p" + i, i + 1, risky(smoke("words of " + i)), 4);
    }
    assertThat(signs.risks().get(0).words())
        .hasSize(8)
        .startsWith("smoke", "burning smell", "on fire", "words of 0");
  }

  @Test
  void of_each_risk_the_first_posts_are_kept_and_no_more() {
    for (int i = 0; i < 100; i++) {
      signs.plus("p" + i, i + 1, risky(smoke("smoke")), 4);
    }
    assertThat(signs.risks().get(0).ids())
        .hasSize(StorySigns.RISK_POSTS_KEPT)
        .startsWith("p0", "p1");
    signs.minus("p0", TextSigns.NONE, 4);
    signs.minus("p99", TextSigns.NONE, 4);
    assertThat(signs.risks().get(0).ids()).hasSize(StorySigns.RISK_POSTS_KEPT - 1);
  }

  @Test
  void a_later_version_of_a_post_speaks_of_the_risks_of_its_new_text_and_votes_no_more() {
    signs.plus("a", 'a', risky(smoke("smoke")), 4);
    signs.edit("a", new TextSigns(StoryKind.PRAISE, List.of(), true, List.of("b"), List.of()));
    assertThat(signs.risks()).isEmpty();
    signs.edit("a", risky(smoke("on fire")));
    assertThat(signs.risks().get(0).words()).containsExactly("on fire");
    assertThat(signs.quarters(StoryKind.PRAISE)).isZero();
    assertThat(signs.leaving()).isZero();
    assertThat(signs.comparing()).isEmpty();
  }

  @Test
  void what_is_stored_reads_back_and_a_story_of_before_there_were_signs_has_none() {
    signs.plus("a", 'a', says(StoryKind.BACKLASH, true, "bolt-air"), 4);
    signs.plus("b", 'b', risky(smoke("smoke")), 1);
    assertThat(StorySigns.of(signs.toState()).toState()).isEqualTo(signs.toState());

    StorySigns before = StorySigns.of(null);
    before.plus("a", 1, risky(smoke("smoke")), 4);
    assertThat(before.risks()).hasSize(1);
  }

  private static TextSigns says(StoryKind kind, boolean leaving, String... rivals) {
    return new TextSigns(kind, List.of(), leaving, List.of(rivals), List.of());
  }

  private static TextSigns risky(RiskSign... risks) {
    return new TextSigns(StoryKind.OTHER, List.of(risks), false, List.of(), List.of());
  }

  private static RiskSign smoke(String... words) {
    return new RiskSign("safety", List.of(words));
  }
}
