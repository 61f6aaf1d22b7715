// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

/** How one real post was shared: the first entry is the post itself. */
final class Cascade {
  private final Source source;
  private final String id;
  private final long[] delaysMillis;
  private final int[] people;

  /** Where cascades come from. */
  enum Source {
    TWITTER,
    AUSPOL,
    WEIBO,
    INVENTED
  }

  /**
   * @param id its name in its set
   * @param delaysMillis since the first post, ascending, the first 0
   * @param people who wrote each, numbered inside this cascade
   */
  Cascade(Source source, String id, long[] delaysMillis, int[] people) {
    this.source = source;
    this.id = id;
    this.delaysMillis = delaysMillis.clone();
    this.people = people.clone();
  }

  Source source() {
    return source;
  }

  String id() {
    return id;
  }

  int size() {
    return delaysMillis.length;
  }

  /** Milliseconds since the first post. */
  long delayMillis(int post) {
    return delaysMillis[post];
  }

  int person(int post) {
    return people[post];
  }

  /** Delay of the post with which half of all are there. */
  long halfMillis() {
    return delaysMillis[(size() + 1) / 2 - 1];
  }
}
