// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandWords;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.grouping.Direction;
import io.outcry.domain.signs.TextSigns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryKindTest {
  private static final long NOT_A_COMPLAINT = 100_000;
  private static final long COMPLAINT = 900_000;

  private final Map<String, PostMemory> heard = new HashMap<>();
  private final Story story =
      Story.openedBy(
          Said.complaint("r", "they said it again").post(),
          Brand.of("acme-air", "Acme Air", BrandWords.ofNames("Acme Air"), BrandAccounts.NONE));

  @Test
  void a_mean_complaint_of_one_half_makes_a_complaint_whatever_is_voted() {
    hear(StoryKind.BACKLASH, COMPLAINT, 1);
    hear(StoryKind.BACKLASH, NOT_A_COMPLAINT, 1);
    assertThat(story.kind()).isEqualTo(StoryKind.COMPLAINT);
    hear(StoryKind.BACKLASH, NOT_A_COMPLAINT, 1);
    assertThat(story.kind()).isEqualTo(StoryKind.BACKLASH);
  }

  @Test
  void a_complaint_stays_one_however_little_its_answers_say() {
    open(COMPLAINT, 50_000);
    hear(StoryKind.OTHER, NOT_A_COMPLAINT, 30);
    assertThat(story.kind()).isEqualTo(StoryKind.COMPLAINT);
    assertThat(story.counts().complaint()).isEqualTo(0.9);
  }

  @Test
  void answers_that_complain_make_a_complaint_of_what_was_none() {
    open(NOT_A_COMPLAINT, 50_000);
    hear(StoryKind.OTHER, COMPLAINT, 2);
    assertThat(story.kind()).isEqualTo(StoryKind.COMPLAINT);
  }

  @Test
  void praise_that_was_read_as_a_complaint_is_known_by_its_cheerful_answers() {
    open(COMPLAINT, 50_000);
    for (int i = 0; i < 4; i++) {
      add(Said.reply("happy" + i, "r").scored(NOT_A_COMPLAINT, 900_000));
    }
    assertThat(story.kind()).isEqualTo(StoryKind.PRAISE);
  }

  @Test
  void the_opening_post_takes_its_word_along_when_it_is_deleted() {
    PostMemory opening = open(COMPLAINT, 50_000);
    hear(StoryKind.OTHER, NOT_A_COMPLAINT, 3);
    story.forget("r", opening);
    assertThat(story.kind()).isEqualTo(StoryKind.OTHER);
  }

  @Test
  void a_third_of_backlash_is_enough_and_less_is_not() {
    hear(StoryKind.BACKLASH, NOT_A_COMPLAINT, 2);
    hear(StoryKind.OTHER, NOT_A_COMPLAINT, 4);
    assertThat(story.kind()).isEqualTo(StoryKind.BACKLASH);
    hear(StoryKind.OTHER, NOT_A_COMPLAINT, 1);
    assertThat(story.kind()).isEqualTo(StoryKind.OTHER);
  }

  @Test
  void the_same_holds_for_questions_and_of_both_the_greater_share_decides() {
    hear(StoryKind.QUESTION, NOT_A_COMPLAINT, 2);
    hear(StoryKind.BACKLASH, NOT_A_COMPLAINT, 1);
    assertThat(story.kind()).isEqualTo(StoryKind.QUESTION);
    hear(StoryKind.BACKLASH, NOT_A_COMPLAINT, 1);
    assertThat(story.kind()).isEqualTo(StoryKind.BACKLASH);
    hear(StoryKind.PRAISE, NOT_A_COMPLAINT, 4);
    assertThat(story.kind()).isEqualTo(StoryKind.PRAISE);
  }

  @Test
  void praise_needs_half_of_the_votes_or_a_positive_mean() {
    hear(StoryKind.PRAISE, NOT_A_COMPLAINT, 2);
    hear(StoryKind.OTHER, NOT_A_COMPLAINT, 2);
    assertThat(story.kind()).isEqualTo(StoryKind.PRAISE);
    hear(StoryKind.OTHER, NOT_A_COMPLAINT, 1);
    assertThat(story.kind()).isEqualTo(StoryKind.OTHER);
    for (int i = 0; i < 20; i++) {
      add(Said.reply("happy" + i, "r").scored(NOT_A_COMPLAINT, 900_000));
    }
    assertThat(story.kind()).isEqualTo(StoryKind.PRAISE);
  }

  @Test
  void a_share_does_not_vote_and_a_story_without_votes_is_of_no_kind() {
    assertThat(story.kind()).isEqualTo(StoryKind.OTHER);
    hear(StoryKind.OTHER, NOT_A_COMPLAINT, 1);
    for (int i = 0; i < 5; i++) {
      add(
          Said.repost("share" + i, "r", "they said it again")
              .scored(COMPLAINT, 0)
              .meaning(votes(StoryKind.BACKLASH)));
    }
    assertThat(story.kind()).isEqualTo(StoryKind.OTHER);
  }

  @Test
  void a_deleted_post_takes_its_vote_along() {
    hear(StoryKind.BACKLASH, NOT_A_COMPLAINT, 1);
    hear(StoryKind.OTHER, NOT_A_COMPLAINT, 2);
    assertThat(story.kind()).isEqualTo(StoryKind.BACKLASH);
    heard.forEach(
        (id, memory) -> {
          if (id.startsWith("BACKLASH")) {
            story.forget(id, memory);
          }
        });
    assertThat(story.kind()).isEqualTo(StoryKind.OTHER);
  }

  private PostMemory open(long complaintMicros, long positiveMicros) {
    return add(Said.complaint("r", "they said it again").scored(complaintMicros, positiveMicros));
  }

  private void hear(StoryKind kind, long complaintMicros, int posts) {
    for (int i = 0; i < posts; i++) {
      String id = kind.name() + heard.size();
      add(Said.reply(id, "r").scored(complaintMicros, 100_000).meaning(votes(kind)));
    }
  }

  private PostMemory add(Said said) {
    PostMemory memory = story.hear(said.post(), "r", Direction.NONE, false, null);
    heard.put(said.id(), memory);
    return memory;
  }

  private static TextSigns votes(StoryKind kind) {
    return new TextSigns(kind, List.of(), false, List.of(), List.of());
  }
}
