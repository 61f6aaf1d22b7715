// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private static final TextKey TEXT = new TextKey(7, 40);
  private static final long SOME = 12;

  private record Post(long author, long key) {}

  @Test
  void from_the_third_author_on_a_text_counts_a_quarter() {
    Copies copies = Copies.none();
    assertThat(copies.weigh(1, TEXT, false, SOME)).isEqualTo(1);
    assertThat(copies.weigh(2, TEXT, false, SOME)).isEqualTo(1);
    assertThat(copies.weigh(3, TEXT, false, SOME)).isEqualTo(0.25);
    assertThat(copies.weigh(4, TEXT, false, PostWeight.FOLLOWERS_UNKNOWN)).isEqualTo(0.25);
  }

  @Test
  void nobody_copies_himself() {
    Copies copies = Copies.none();
    for (int i = 0; i < 5; i++) {
      assertThat(copies.weigh(1, TEXT, false, SOME)).isEqualTo(1);
    }
    assertThat(copies.weigh(2, TEXT, false, SOME)).isEqualTo(0.25);
    assertThat(copies.weigh(1, TEXT, false, SOME)).isEqualTo(1);
    assertThat(copies.weigh(2, TEXT, false, SOME)).isEqualTo(0.25);
    assertThat(copies.weigh(1, TEXT, false, SOME)).isEqualTo(0.25);
  }

  @Test
  void a_repost_is_no_copy_and_makes_none() {
    Copies copies = Copies.none();
    for (int author = 0; author < 5; author++) {
      assertThat(copies.weigh(author, TEXT, true, SOME)).isEqualTo(1);
    }
    assertThat(copies.weigh(5, TEXT, true, 0)).isEqualTo(0.25);
    assertThat(copies.weigh(6, TEXT, false, SOME)).isEqualTo(1);
  }

  @Test
  void two_authors_apart_tell_as_much_as_the_list_of_posts() {
    Random random = new Random(59); // fixed: a failing round can be run again
    for (int round = 0; round < 200; round++) {
      Copies copies = Copies.none();
      List<Post> before = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        Post post = new Post(random.nextInt(1 + round % 5), random.nextInt(3));
        long others =
            before.stream()
                .filter(other -> other.key() == post.key() && other.author() != post.author())
                .count();
        assertThat(copies.weigh(post.author(), new TextKey(post.key(), 40), false, SOME))
            .as("round %d: %s after %s", round, post, before)
            .isEqualTo(others >= 2 ? 0.25 : 1);
        before.add(post);
        copies = i % 3 == 0 ? Copies.of(copies.toState()) : copies;
      }
    }
  }

  @Test
  void the_last_32_texts_are_remembered() {
    Copies copies = Copies.none();
    copies.weigh(1, TEXT, false, SOME);
    copies.weigh(2, TEXT, false, SOME);
    for (int key = 100; key < 131; key++) {
      copies.weigh(1, new TextKey(key, 40), false, SOME);
    }
    assertThat(copies.toState().keys()).hasSize(32);
    assertThat(copies.weigh(3, TEXT, false, SOME)).isEqualTo(0.25); // now the last again
    for (int key = 200; key < 231; key++) {
      copies.weigh(1, new TextKey(key, 40), false, SOME);
    }
    assertThat(copies.weigh(4, TEXT, false, SOME)).isEqualTo(0.25);
    for (int key = 300; key < 332; key++) {
      copies.weigh(1, new TextKey(key, 40), false, SOME);
    }
    assertThat(copies.toState().keys()).hasSize(32);
    assertThat(copies.weigh(5, TEXT, false, SOME)).isEqualTo(1);
  }
}
