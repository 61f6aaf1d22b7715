// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedLinksTest {
  private final SharedLinks links = SharedLinks.of(null);

  @Test
  void a_link_goes_round_once_two_posts_share_it_and_most_shared_comes_first() {
    links.plus("a", page("/x"), false);
    links.plus("b", page("/y"), false);
    assertThat(links.most()).isEmpty();
    links.plus("c", page("/y"), false);
    links.plus("d", page("/x"), false);
    links.plus("e", page("/y/"), false);
    assertThat(links.most())
        .extracting(SharedLinks.Told::address, SharedLinks.Told::posts)
        .containsExactly(tuple("https://a.example/y", 3L), tuple("https://a.example/x", 2L));
  }

  @Test
  void a_repost_counts_for_what_its_original_carries_and_goes_with_it() {
    long[] carried = links.plus("a", page("/x"), false);
    long[] passedOn = links.plusRepost(carried);
    links.plusRepost(carried);
    assertThat(links.most().get(0).posts()).isEqualTo(3);
    assertThat(links.minus(passedOn, true)).isFalse();
    assertThat(links.most().get(0).posts()).isEqualTo(2);
    assertThat(links.minus(carried, false)).isTrue();
    assertThat(links.toState()).isNull();
    assertThat(links.plusRepost(carried)).isNull();
  }

  @Test
  void
      for_a_ninth_link_the_least_shared_leaves_and_what_it_had_is_not_taken_from_what_comes_again() {
    links.plus("first", page("/0"), false);
    links.plus("second", page("/0"), false);
    long[] left = links.plus("p1", page("/1"), false);
    for (int i = 2; i <= 8; i++) {
      links.plus("p" + i, page("/" + i), false);
    }
    assertThat(links.toState()).hasSize(SharedLinks.KEPT);
    links.plus("again", page("/1"), false);
    links.minus(left, false); // was counted for what has left
    assertThat(links.posts(page("/1").get(0))).isEqualTo(1);
    assertThat(links.posts(page("/0").get(0))).isEqualTo(2);
  }

  @Test
  void whatever_comes_and_goes_what_is_left_is_what_those_who_stay_share() {
    Random random = new Random(11);
    Map<String, long[]> there = new HashMap<>();
    Map<String, String> what = new HashMap<>();
    for (int round = 0; round < 5_000; round++) {
      if (there.isEmpty() || random.nextInt(100) < 55) {
        String path = "/" + random.nextInt(SharedLinks.KEPT); // all of them fit
        there.put("p" + round, links.plus("p" + round, page(path), false));
        what.put("p" + round, path);
      } else {
        String gone = List.copyOf(there.keySet()).get(random.nextInt(there.size()));
        links.minus(there.remove(gone), false);
        what.remove(gone);
      }
    }
    for (int i = 0; i < SharedLinks.KEPT; i++) {
      String path = "/" + i;
      long left = what.values().stream().filter(path::equals).count();
      assertThat(links.posts(page(path).get(0))).isEqualTo(left);
    }
  }

  @Test
  void what_two_merged_stories_share_is_told_once_and_taken_back_from_both() {
    SharedLinks other = SharedLinks.of(null);
    long[] mine = links.plus("a", page("/x"), false);
    long[] theirs = other.plus("b", page("/x"), false);
    other.plus("c", page("/x"), false);
    links.merge(other);
    assertThat(links.most()).extracting(SharedLinks.Told::posts).containsExactly(3L);
    links.minus(theirs, false);
    links.minus(mine, false);
    assertThat(links.posts(page("/x").get(0))).isEqualTo(1);
  }

  @Test
  void they_are_the_same_after_a_restart() {
    long[] keys = links.plus("a", page("/x"), false);
    SharedLinks again = SharedLinks.of(links.toState());
    again.plus("b", page("/x"), false);
    assertThat(again.most()).extracting(SharedLinks.Told::posts).containsExactly(2L);
    assertThat(again.minus(keys, false)).isTrue();
    assertThat(again.hashes()).isEqualTo(links.hashes());
  }

  @Test
  void a_link_that_more_than_three_stories_share_tells_none_of_them() {
    LinkIndex index = new LinkIndex();
    links.plus("a", page("/x"), false);
    List<String> stories = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      index.put("s" + i, links);
      stories.add("s" + i);
      assertThat(index.sharing(page("/x").get(0)))
          .containsExactlyInAnyOrderElementsOf(i <= 3 ? stories : List.of());
    }
    index.remove("s1");
    index.put("s2", SharedLinks.of(null));
    assertThat(index.sharing(page("/x").get(0))).containsExactlyInAnyOrder("s3", "s4");
    assertThat(index.sharing(page("/y").get(0))).isEmpty();
  }

  private static List<Link> page(String path) {
    return new PostLinks().carrying("link", "https://a.example" + path).all();
  }
}
