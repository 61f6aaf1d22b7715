// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.Changed;
import io.outcry.domain.copies.Discount;
import io.outcry.domain.grouping.Direction;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All components of the state are compared, so that none is forgotten. */
class StoryCountsTest {
  /** How it was seen first: a deletion does not take that back. */
  private static final Set<String> SEEN = Set.of("perLanguage", "firstOnNetworkMillis");

  private static final List<PostMemory> POSTS =
      List.of(
          post(Said.complaint("r", "my bag is lost").post()),
          post(Said.reply("a", "r").secondsAfterStart(90).on("bluesky").post()),
          post(Said.reply("b", "r").secondsAfterStart(95).by("ann"), Discount.PRIZE),
          post(Said.reply("c", "r").secondsAfterStart(200).by("ann"), Discount.SAME_AUTHOR),
          post(Said.repost("d", "r", "my bag is lost").secondsAfterStart(300).post()),
          post(
              Changed.in(Said.reply("e", "r").secondsAfterStart(400).post(), "understood", false)));

  @Test
  void every_sum_counts_something() {
    Map<String, Object> nothing = components(CountsState.NONE);
    components(heard(POSTS).toState())
        .forEach((name, sum) -> assertThat(sum).as(name).isNotEqualTo(nothing.get(name)));
  }

  @Test
  void what_is_stored_is_all_there_is() {
    CountsState state = heard(POSTS).toState();
    assertThat(StoryCounts.of(state).toState()).isEqualTo(state);
  }

  @Test
  void a_post_that_is_taken_back_leaves_no_sum() {
    StoryCounts counts = heard(POSTS);
    POSTS.forEach(post -> counts.minus(post, opens(post)));
    Map<String, Object> nothing = components(CountsState.NONE);
    Map<String, Object> left = components(counts.toState());
    left.keySet().removeAll(SEEN);
    left.forEach((name, sum) -> assertThat(sum).as(name).isEqualTo(nothing.get(name)));
  }

  @Test
  void two_stories_merged_are_one_that_heard_all_posts() {
    for (int split = 0; split <= POSTS.size(); split++) {
      StoryCounts counts = heard(POSTS.subList(0, split));
      counts.merge(heard(POSTS.subList(split, POSTS.size())));
      assertThat(counts.toState()).isEqualTo(heard(POSTS).toState());
    }
  }

  @Test
  void without_people_all_sums_are_the_same_and_nobody_is_known() {
    CountsState state = heard(POSTS).toState();
    CountsState nobody = StoryCounts.withoutPeople(state);
    assertThat(nobody.perAuthor()).isEqualTo(Map.of(0L, 2L));
    assertThat(nobody.perMinute()).isEmpty();
    Map<String, Object> sums = components(nobody);
    sums.keySet().removeAll(Set.of("perAuthor", "perMinute"));
    assertThat(components(state)).containsAllEntriesOf(sums);
  }

  private static StoryCounts heard(List<PostMemory> posts) {
    StoryCounts counts = StoryCounts.of(CountsState.NONE);
    posts.forEach(post -> counts.plus(post, post.repost() ? "de" : "en", opens(post)));
    return counts;
  }

  private static boolean opens(PostMemory post) {
    return post.atMillis() == Said.START_MILLIS;
  }

  private static PostMemory post(Said said, Discount discount) {
    return PostMemory.of(
        said.post(), "story", "r", 0.25, Direction.NONE, null, discount, null, false);
  }

  private static PostMemory post(HeardPost post) {
    return PostMemory.of(post, "story", "r", 1, Direction.NONE, null, null, null, false);
  }

  private static Map<String, Object> components(CountsState state) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (RecordComponent component : CountsState.class.getRecordComponents()) {
      try {
        all.put(component.getName(), component.getAccessor().invoke(state));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(component.getName(), e);
      }
    }
    return all;
  }
}
