// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has to come out of invented posts, counted from the posts alone and by no code of a job. */
final class Expected {
  static final long FIVE_MINUTES = 300_000;
  static final long HOUR = 3_600_000;

  /** A window of a brand; {@code size} as the topic calls it. */
  record Window(int brand, long startMillis, String size) {}

  /** What is counted in it. */
  static final class Counts {
    long mentions;
    long replies;
  }

  private final List<BitSet> mentions = new ArrayList<>();
  private final Map<Window, Counts> windows = new HashMap<>();
  private final Map<InventedPosts.Kind, Integer> kinds = new HashMap<>();

  private int fed;
  private long told;

  Expected() {
    InventedPosts.BRANDS.forEach(brand -> mentions.add(new BitSet()));
  }

  /** Of all of them. */
  static Expected of(InventedPosts posts) {
    Expected all = new Expected();
    for (int number = posts.first(); number < posts.first() + posts.count(); number++) {
      all.add(posts.record(number));
    }
    return all;
  }

  void add(InventedPosts.Made record) {
    fed++;
    kinds.merge(record.kind(), 1, Integer::sum);
    if (record.brand() >= 0) {
      mention(record, record.brand());
    }
    if (record.other() >= 0) {
      mention(record, record.other());
    }
  }

  /** One whose mentions came out before anybody looked: only windows have still to count it. */
  void addTold(InventedPosts.Made record) {
    fed++;
    if (record.brand() >= 0) {
      told++;
      window(record, record.brand());
    }
    if (record.other() >= 0) {
      told++;
      window(record, record.other());
    }
  }

  private void mention(InventedPosts.Made record, int brand) {
    mentions.get(brand).set(record.number());
    if (record.kind() != InventedPosts.Kind.LATE) { // no window counts it
      window(record, brand);
    }
  }

  private void window(InventedPosts.Made record, int brand) {
    boolean reply = record.kind() == InventedPosts.Kind.ANSWERS;
    long five = Math.floorDiv(record.atMillis(), FIVE_MINUTES) * FIVE_MINUTES;
    count(new Window(brand, five, "PT5M"), reply);
    for (long start = five - HOUR + FIVE_MINUTES; start <= five; start += FIVE_MINUTES) {
      count(new Window(brand, start, "PT1H"), reply);
    }
  }

  private void count(Window window, boolean reply) {
    Counts counts = windows.computeIfAbsent(window, it -> new Counts());
    counts.mentions++;
    counts.replies += reply ? 1 : 0;
  }

  /** Of a brand: the numbers of the posts that mention it. */
  BitSet mentions(int brand) {
    return mentions.get(brand);
  }

  long allMentions() {
    return mentions.stream().mapToLong(BitSet::cardinality).sum();
  }

  /** Those of {@link #addTold}. */
  long toldMentions() {
    return told;
  }

  Map<Window, Counts> windows() {
    return windows;
  }

  int fed() {
    return fed;
  }

  int of(InventedPosts.Kind kind) {
    return kinds.getOrDefault(kind, 0);
  }
}
