// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.backtest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the alerts of two runs that are about the same: of one brand, with the same story; else
 * with the most posts in common; else at the same time and with a typical word in common. Each
 * alert is used once.
 */
final class Pairing {
  private final List<Pair> same = new ArrayList<>();
  private final List<RaisedAlert> onlyA;
  private final List<RaisedAlert> onlyB;

  private Pairing(Side a, Side b) {
    onlyA = new ArrayList<>(a.alerts());
    onlyB = new ArrayList<>(b.alerts());
  }

  static Pairing of(Side a, Side b) throws IOException {
    Pairing pairing = new Pairing(a, b);
    pairing.pair("story", (one, other) -> one.storyId().equals(other.storyId()) ? 1 : 0);
    Map<String, Set<String>> postsOfA = a.posts(stories(pairing.onlyA));
    Map<String, Set<String>> postsOfB = b.posts(stories(pairing.onlyB));
    pairing.pair(
        "posts",
        (one, other) ->
            common(
                postsOfA.getOrDefault(one.storyId(), Set.of()),
                postsOfB.getOrDefault(other.storyId(), Set.of())));
    pairing.pair(
        "time",
        (one, other) ->
            one.runsBeside(other)
                ? common(new HashSet<>(one.terms()), new HashSet<>(other.terms()))
                : 0);
    pairing.same.sort(Comparator.comparing(pair -> pair.a().at()));
    return pairing;
  }

  List<Pair> same() {
    return Collections.unmodifiableList(same);
  }

  List<RaisedAlert> onlyA() {
    return Collections.unmodifiableList(onlyA);
  }

  List<RaisedAlert> onlyB() {
    return Collections.unmodifiableList(onlyB);
  }

  static Set<String> stories(List<RaisedAlert> alerts) {
    return alerts.stream().map(RaisedAlert::storyId).collect(Collectors.toSet());
  }

  private interface Likeness {
    long of(RaisedAlert a, RaisedAlert b);
  }

  private record Candidate(long likeness, RaisedAlert a, RaisedAlert b) {}

  /** Takes the likest two first; of equally like ones the earliest. */
  private void pair(String by, Likeness likeness) {
    List<Candidate> candidates = new ArrayList<>();
    for (RaisedAlert a : onlyA) {
      for (RaisedAlert b : onlyB) {
        long likes = a.brand().equals(b.brand()) ? likeness.of(a, b) : 0;
        if (likes > 0) {
          candidates.add(new Candidate(likes, a, b));
        }
      }
    }
    candidates.sort(Comparator.comparingLong(Candidate::likeness).reversed()); // stable
    for (Candidate candidate : candidates) {
      if (onlyA.contains(candidate.a()) && onlyB.contains(candidate.b())) {
        onlyA.remove(candidate.a());
        onlyB.remove(candidate.b());
        same.add(Pair.of(by, candidate.a(), candidate.b()));
      }
    }
  }

  private static long common(Set<String> some, Set<String> others) {
    return some.stream().filter(others::contains).count();
  }
}
