// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.copies;

/**
 * What a post adds to the heat of its story: 1, or a quarter.
 *
 * <p>A judgement, not a measurement: no data with known bots was at hand. Decided when the post
 * arrives and kept with its id, so that a deletion takes back the same.
 */
public final class PostWeight {
  /** The weight of a post that is not discounted. */
  public static final double FULL = 1;

  /** The weight of a copy, or of a repost by an account known to have no followers. */
  public static final double DISCOUNTED = 0.25;

  /** Followers of an account about which the network told nothing: no discount. */
  public static final long FOLLOWERS_UNKNOWN = -1;

  private static final int COPY_FROM_LETTERS = 20;
  private static final int COPIES_IN_FULL = 2;

  private PostWeight() {}

  /**
   * The least weight that holds; weights do not multiply.
   *
   * @param repost whether the post is a repost, which is no copy
   * @param letters letters of its text key
   * @param copiesBefore posts of the story by other authors, no reposts, with the same text key
   * @param followers of its author, or {@link #FOLLOWERS_UNKNOWN}
   */
  static double of(boolean repost, int letters, int copiesBefore, long followers) {
    boolean discounted =
        repost ? followers == 0 : isLong(letters) && copiesBefore >= COPIES_IN_FULL;
    return discounted ? DISCOUNTED : FULL;
  }

  /** Whether two people would hardly write the same by chance. */
  static boolean isLong(int letters) {
    return letters >= COPY_FROM_LETTERS;
  }
}
