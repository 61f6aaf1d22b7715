// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest;

import io.outcry.launcher.suggest.SecondLook.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses among the terms of all brands, the highest score first. A term is worth what it finds
 * beyond those that are chosen already: what people say beside a nickname explains nothing more.
 */
final class Choice {
  /** A term that scores so much less than the best of its brand is noise beside it. */
  private static final double LEAST_OF_BEST = 0.1;

  private Choice() {}

  /**
   * @param least posts that a term must find beyond those before it
   * @param top terms of one brand at most
   * @return by brand, the highest score first
   */
  static Map<Integer, List<Ranked>> of(List<Ranked> all, int least, int top) {
    List<Ranked> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(it -> it.candidate().term())
            .thenComparing(Ranked::brand));
    Set<Long> found = new HashSet<>();
    Map<Integer, List<Ranked>> chosen = new HashMap<>();
    for (Ranked it : sorted) {
      List<Ranked> own = chosen.computeIfAbsent(it.brand(), brand -> new ArrayList<>());
      long more =
          it.candidate().missedPosts().stream().filter(post -> !found.contains(post)).count();
      boolean strongEnough = own.isEmpty() || it.score() >= LEAST_OF_BEST * own.get(0).score();
      if (more >= least && strongEnough && own.size() < top) {
        own.add(it);
        found.addAll(it.candidate().missedPosts());
      }
    }
    return chosen;
  }
}
