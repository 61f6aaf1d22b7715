// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.growth;

/** What grows from point to point of a part of the table. */
enum Series {
  tasks("parallelism", "ordinary talk about ten brands"),
  brands("brands", "ordinary talk, brands by Zipf's law"),
  stories("live stories", "posts to all of them alike, at most 1,000 a brand"),
  conversations("live conversations", "one brand, posts to all of them alike"),
  named("posts in 1,000 that name a brand", "ordinary talk, ten brands watched");

  private final String unit;
  private final String talk;

  Series(String unit, String talk) {
    this.unit = unit;
    this.talk = talk;
  }

  /** What is counted along it. */
  String unit() {
    return unit;
  }

  /** What the posts are. */
  String talk() {
    return talk;
  }
}
