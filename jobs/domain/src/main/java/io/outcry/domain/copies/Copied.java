// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.copies;

/** One text of a story: who wrote it first and second, how often, and how often anybody did. */
record Copied(long key, long first, int firstPosts, long second, int secondPosts, int posts) {
  static Copied by(long author, long key) {
    return new Copied(key, author, 1, 0, 0, 1);
  }

  Copied plus(long author) {
    if (author == first) {
      return new Copied(key, first, firstPosts + 1, second, secondPosts, posts + 1);
    }
    if (secondPosts == 0 || author == second) {
      return new Copied(key, first, firstPosts, author, secondPosts + 1, posts + 1);
    }
    return new Copied(key, first, firstPosts, second, secondPosts, posts + 1);
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
