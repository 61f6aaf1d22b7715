// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The 256 hottest conversations of a story. Times are epoch milliseconds. Not thread-safe. */
final class Roots {
  private static final int MOST = 256;

  private static final Comparator<Root> COLDEST_FIRST =
      Comparator.comparingDouble(Root::level).thenComparing((Root root) -> root.id);

  private final long halfLifeMillis;
  private final Map<String, Root> byId = new LinkedHashMap<>();
  private final TreeSet<Root> byHeat = new TreeSet<>(COLDEST_FIRST);
  private boolean someAnswered;

  Roots(List<RootState> state, long halfLifeMillis) {
    this.halfLifeMillis = halfLifeMillis;
    state.forEach(root -> byId.put(root.id(), Root.of(root, halfLifeMillis)));
    byHeat.addAll(byId.values());
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
    byHeat.remove(root);
    root.heat(root.heat().plus(atMillis, weight));
    root.posts++;
    byHeat.add(root);
    shorten();
  }

  /** Takes back a post that was heard with these numbers. */
  void gone(Root root, long atMillis, double weight) {
    byHeat.remove(root);
    root.heat(root.heat().minus(atMillis, weight));
    root.posts--;
    if (root.posts <= 0) {
      byId.remove(root.id);
    } else {
      byHeat.add(root);
    }
  }

  void merge(Roots other) {
    other.byId.values().forEach(root -> byId.merge(root.id, root, Root::plus));
    someAnswered |= other.someAnswered;
    byHeat.clear();
    byHeat.addAll(byId.values());
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

  /** Of equals the one with the greater id; null if none is wanted. */
  @Nullable Root hottest(Predicate<Root> wanted) {
    for (Root root : byHeat.descendingSet()) {
      if (wanted.test(root)) {
        return root;
      }
    }
    return null;
  }

  private void shorten() {
    while (byId.size() > MOST) {
      Root coldest = byHeat.first();
      byHeat.remove(coldest);
      byId.remove(coldest.id);
    }
  }
}
