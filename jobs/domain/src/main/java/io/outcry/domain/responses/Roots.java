// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The 256 hottest conversations of a story. Times are epoch milliseconds. Not thread-safe. */
final class Roots {
  private static final int MOST = 256;

  private final long halfLifeMillis;
  private final Map<String, Root> byId = new LinkedHashMap<>();
  private boolean someAnswered;

  Roots(List<RootState> state, long halfLifeMillis) {
    this.halfLifeMillis = halfLifeMillis;
    state.forEach(root -> byId.put(root.id(), Root.of(root, halfLifeMillis)));
    someAnswered = state.stream().anyMatch(RootState::answered);
  }

  List<RootState> toState() {
    return byId.values().stream().map(Root::toState).toList();
  }

  @Nullable Root get(String id) {
    return byId.get(id);
  }

  Collection<Root> all() {
    return byId.values();
  }

  void heard(String id, String network, long atMillis, double weight) {
    Root root = byId.computeIfAbsent(id, unknown -> new Root(id, network, halfLifeMillis));
    root.heat = root.heat.plus(atMillis, weight);
    root.posts++;
    shorten();
  }

  void merge(Roots other) {
    other.byId.values().forEach(root -> byId.merge(root.id, root, Root::plus));
    someAnswered |= other.someAnswered;
    shorten();
  }

  void answered(Root root) {
    root.answered = true;
    someAnswered = true;
  }

  /** Whether one is answered, or was. */
  boolean someAnswered() {
    return someAnswered;
  }

  void remove(String id) {
    byId.remove(id);
  }

  /** Of equals the one with the greater id; null if none is wanted. */
  @Nullable Root hottest(Predicate<Root> wanted, long atMillis) {
    Root hottest = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Root root : byId.values()) {
      if (wanted.test(root)) {
        double heat = root.heat.at(atMillis);
        if (hottest == null || heat > most || (heat == most && isBefore(hottest, root))) {
          hottest = root;
          most = heat;
        }
      }
    }
    return hottest;
  }

  private void shorten() {
    while (byId.size() > MOST) {
      dropColdest();
    }
  }

  private void dropColdest() {
    long newestMillis =
        byId.values().stream().mapToLong(root -> root.heat.atMillis()).max().orElse(0);
    Root coldest = null;
    double least = Double.POSITIVE_INFINITY;
    for (Root root : byId.values()) {
      double heat = root.heat.at(newestMillis);
      if (coldest == null || heat < least || (heat == least && isBefore(root, coldest))) {
        coldest = root;
        least = heat;
      }
    }
    if (coldest != null) {
      byId.remove(coldest.id);
    }
  }

  private static boolean isBefore(Root root, Root other) {
    return root.id.compareTo(other.id) < 0;
  }
}
