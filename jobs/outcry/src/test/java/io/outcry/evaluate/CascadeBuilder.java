// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the posts of one cascade in any order. */
final class CascadeBuilder {
  private record Share(long delayMillis, int person) {}

  private final Cascade.Source source;
  private final String id;
  private final Map<String, Integer> people = new HashMap<>();
  private final List<Share> shares = new ArrayList<>();
  private int root;

  CascadeBuilder(Cascade.Source source, String id) {
    this.source = source;
    this.id = id;
  }

  String id() {
    return id;
  }

  void root(String person) {
    root = number(person);
  }

  /** A share; stamps before the first post, which some sets have, count as that moment. */
  void plus(long delayMillis, String person) {
    shares.add(new Share(Math.max(0, delayMillis), number(person)));
  }

  Cascade build() {
    shares.sort(Comparator.comparingLong(Share::delayMillis)); // stable
    long[] delays = new long[shares.size() + 1];
    int[] who = new int[delays.length];
    who[0] = root;
    for (int i = 0; i < shares.size(); i++) {
      delays[i + 1] = shares.get(i).delayMillis();
      who[i + 1] = shares.get(i).person();
    }
    return new Cascade(source, id, delays, who);
  }

  private int number(String person) {
    return people.computeIfAbsent(person, name -> people.size());
  }
}
