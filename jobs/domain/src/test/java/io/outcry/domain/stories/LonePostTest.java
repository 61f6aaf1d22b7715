// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandWords;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.grouping.Direction;
import io.outcry.domain.signs.RiskSign;
import io.outcry.domain.signs.TextSigns;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LonePostTest {
  private static final Brand ACME =
      Brand.of("acme-air", "Acme Air", BrandWords.ofNames("Acme Air"), BrandAccounts.NONE);
  private static final Said PLAIN = Said.complaint("r", "in Oslo with Acme").scored(100_000, 0);

  @Test
  void a_story_of_a_plain_post_is_stored_as_if_it_had_all_its_contents() {
    Story lone = hearing(PLAIN);
    Story full = hearingInFull(PLAIN);

    assertThat(lone.isLone()).isTrue();
    assertThat(full.isLone()).isFalse();
    assertThat(lone.toState()).usingRecursiveComparison().isEqualTo(full.toState());
    assertThat(lone.isLone()).as("storing makes no contents").isTrue();
  }

  @Test
  void what_is_remembered_of_the_post_is_the_same() {
    Story full = Story.openedBy(PLAIN.post(), ACME);
    full.authors();
    assertThat(hear(Story.openedBy(PLAIN.post(), ACME), PLAIN, Direction.NONE))
        .usingRecursiveComparison()
        .isEqualTo(hear(full, PLAIN, Direction.NONE));
  }

  @ParameterizedTest
  @EnumSource(StoryKind.class)
  void its_kind_and_people_are_the_same(StoryKind kind) {
    Said said = PLAIN.meaning(signs(kind, List.of()));
    for (long complaint : new long[] {0, 499_999, 500_000}) {
      for (long positive : new long[] {0, 500_000, 900_000}) {
        Said scored = said.scored(complaint, positive);
        assertThat(hearing(scored).kind()).isEqualTo(hearingInFull(scored).kind());
      }
    }
    assertThat(hearing(said).people()).isEqualTo(hearingInFull(said).people()).isEqualTo(1);
    assertThat(hearing(said).fullPeople()).isEqualTo(hearingInFull(said).fullPeople());
  }

  @Test
  void the_next_post_finds_the_contents_as_if_they_had_been_there() {
    Said reply = Said.reply("a", "r");
    Story lone = hearing(PLAIN);
    Story full = hearingInFull(PLAIN);
    hear(lone, reply, Direction.NONE);
    hear(full, reply, Direction.NONE);
    assertThat(lone.isLone()).isFalse();
    assertThat(lone.toState()).usingRecursiveComparison().isEqualTo(full.toState());
  }

  @Test
  void the_post_can_be_taken_back() {
    Story lone = Story.openedBy(PLAIN.post(), ACME);
    PostMemory kept = hear(lone, PLAIN, Direction.NONE);
    assertThat(lone.forget("r", kept)).as("it was shown").isTrue();
    assertThat(lone.samples().title()).isEmpty();
    assertThat(lone.counts().perNetwork()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"When does Acme open in Oslo?", "Acme in Oslo, which gate is it?"})
  void a_question_is_no_plain_post(String text) {
    assertThat(hearing(PLAIN.saying(text)).isLone()).isFalse();
  }

  @Test
  void nor_is_one_with_a_link_a_risk_a_prize_or_words_that_move_the_story() {
    Said linked = PLAIN.sharing("video", "https://video.example/1");
    Said risky = PLAIN.meaning(signs(null, List.of(new RiskSign("safety", List.of("fire")))));
    Story moved = Story.openedBy(PLAIN.post(), ACME);
    hear(moved, PLAIN, new Direction(Map.of("oslo", 1.0), null));

    assertThat(hearing(linked).isLone()).isFalse();
    assertThat(hearing(risky).isLone()).isFalse();
    assertThat(hearing(PLAIN.meaning(TextSigns.PRIZE)).isLone()).isFalse();
    assertThat(moved.isLone()).isFalse();
  }

  @Test
  void nor_is_a_repost() {
    Said repost = Said.repost("s", "r", "in Oslo with Acme");
    Story story = Story.openedBy(repost.post(), ACME);
    hear(story, repost, Direction.NONE);
    assertThat(story.isLone()).isFalse();
    assertThat(story.samples().title()).isEqualTo("in Oslo with Acme");
  }

  private static TextSigns signs(@Nullable StoryKind kind, List<RiskSign> risks) {
    return new TextSigns(kind, risks, false, List.of(), List.of());
  }

  private static Story hearing(Said said) {
    Story story = Story.openedBy(said.post(), ACME);
    hear(story, said, Direction.NONE);
    return story;
  }

  /** Who asks for the contents of a story has them made. */
  private static Story hearingInFull(Said said) {
    Story story = Story.openedBy(said.post(), ACME);
    story.authors();
    hear(story, said, Direction.NONE);
    return story;
  }

  private static PostMemory hear(Story story, Said said, Direction direction) {
    return story.hear(said.post(), "r", direction, false, null);
  }
}
