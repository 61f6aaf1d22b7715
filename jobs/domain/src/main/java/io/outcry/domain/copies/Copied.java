// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.copies;

/** One text of a story: who wrote it first and second, how often, and how often anybody did. */
record Copied(long key, long first, int firstPosts, long second, int secondPosts, int posts) {
  static Copied by(long author, long key) {
    return new Copied(key, author, 1, 0, 0, 1);
  }

  Copied plus(long author) {
    return plus(author, 1);
  }

  private Copied plus(long author, int more) {
    if (author == first) {
      return new Copied(key, first, firstPosts + more, second, secondPosts, posts + more);
    }
    if (secondPosts == 0 || author == second) {
      return new Copied(key, first, firstPosts, author, secondPosts + more, posts + more);
    }
    return new Copied(key, first, firstPosts, second, secondPosts, posts + more);
  }

  /** The same text in both. */
  Copied plus(Copied other) {
    Copied sum = plus(other.first, other.firstPosts);
    if (other.secondPosts > 0) {
      sum = sum.plus(other.second, other.secondPosts);
    }
    int others = other.posts - other.firstPosts - other.secondPosts;
    return new Copied(
        key, sum.first, sum.firstPosts, sum.second, sum.secondPosts, sum.posts + others);
  }

  /** Posts by others; for a third author at least the posts of the first two. */
  int byOthersThan(long author) {
    if (author == first) {
      return posts - firstPosts;
    }
    if (secondPosts > 0 && author == second) {
      return posts - secondPosts;
    }
    return firstPosts + secondPosts;
  }
}
