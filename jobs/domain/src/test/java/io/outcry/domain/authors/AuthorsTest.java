// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.authors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AuthorsTest {
  private record Post(long author, double weight) {}

  @Test
  void an_author_of_copies_alone_does_not_count_for_the_bar() {
    Authors authors = Authors.none();
    authors.add(1, 1);
    authors.add(2, 0.25);
    authors.add(3, 0.25);
    assertThat(authors.count()).isEqualTo(3);
    assertThat(authors.fullCount()).isEqualTo(1);
    authors.add(3, 1);
    authors.add(1, 0.25);
    assertThat(authors.count()).isEqualTo(3);
    assertThat(authors.fullCount()).isEqualTo(2);
  }

  @Test
  void nothing_is_kept_apart_while_all_posts_count_fully() {
    Authors authors = Authors.none();
    for (int i = 0; i < 100; i++) {
      authors.add(Hash64.of("author-" + i), 1);
    }
    assertThat(authors.fullCount()).isEqualTo(authors.count());
    assertThat(authors.toState().fullApart()).isFalse();
    assertThat(authors.toState().fullRegisters()).isEmpty();
  }

  @Test
  void a_merge_is_a_union_whoever_was_discounted() {
    Random random = new Random(47); // fixed: a failing round can be run again
    for (int round = 0; round < 100; round++) {
      List<Post> left = posts(random, round % 3 == 0);
      List<Post> right = posts(random, round % 2 == 0);
      List<Post> all = new ArrayList<>(left);
      all.addAll(right);
      Authors merged = of(left);
      merged.merge(of(right));
      Authors whole = of(all);
      assertThat(merged.count()).as("round %d", round).isEqualTo(whole.count());
      assertThat(merged.fullCount()).as("round %d", round).isEqualTo(whole.fullCount());
    }
  }

  @Test
  void a_restart_changes_nothing() {
    Random random = new Random(53); // fixed: a failing round can be run again
    for (int round = 0; round < 20; round++) {
      Authors authors = of(posts(random, round % 2 == 0));
      Authors restored = Authors.of(authors.toState());
      long newcomer = random.nextLong();
      authors.add(newcomer, 1);
      restored.add(newcomer, 1);
      assertThat(restored.count()).as("round %d", round).isEqualTo(authors.count());
      assertThat(restored.fullCount()).as("round %d", round).isEqualTo(authors.fullCount());
    }
  }

  private static List<Post> posts(Random random, boolean discounted) {
    List<Post> posts = new ArrayList<>();
    for (int i = random.nextInt(90); i >= 0; i--) {
      double weight = discounted && random.nextInt(4) == 0 ? 0.25 : 1;
      posts.add(new Post(Hash64.of("author-" + random.nextInt(150)), weight));
    }
    return posts;
  }

  private static Authors of(List<Post> posts) {
    Authors authors = Authors.none();
    posts.forEach(post -> authors.add(post.author(), post.weight()));
    return authors;
  }
}
