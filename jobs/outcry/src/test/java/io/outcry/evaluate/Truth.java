// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

/**
 * One story as it really was.
 *
 * @param number unique in a run; the posts' ids are made of it
 * @param brand index of its brand
 * @param startMillis first post, epoch milliseconds
 */
record Truth(int number, int brand, Kind kind, Shape shape, Cascade cascade, long startMillis) {
  private static final long POSTS_AT_MOST = 1_000_000;

  boolean isStorm() {
    return kind.isStorm();
  }

  /** Epoch milliseconds of the post with which half of it is told. */
  long halfMillis() {
    return startMillis + cascade.halfMillis();
  }

  String postId(int post) {
    return "x:" + (number * POSTS_AT_MOST + post);
  }

  /** The number of the story that a post belongs to. */
  static int numberOf(String postId) {
    return (int) (Long.parseLong(postId.substring(2)) / POSTS_AT_MOST);
  }
}
