// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts terms in bounded memory, as the lossy counting of Manku and Motwani, VLDB 2002: when more
 * than {@code capacity} terms are held, the rarest go until at most half are left. A count is then
 * too low by at most that of the last that went; one that is higher than that is always there.
 */
public final class TermCounts {
  private final int capacity;
  private final Map<String, int[]> counts = new HashMap<>();

  public TermCounts(int capacity) {
    this.capacity = capacity;
  }

  public void add(String term) {
    counts.computeIfAbsent(term, key -> new int[1])[0]++;
    if (counts.size() > capacity) {
      forgetRarest();
    }
  }

  public int of(String term) {
    int[] count = counts.get(term);
    return count == null ? 0 : count[0];
  }

  /** The terms with a count of at least {@code least}. */
  public List<String> atLeast(int least) {
    List<String> terms = new ArrayList<>();
    counts.forEach(
        (term, count) -> {
          if (count[0] >= least) {
            terms.add(term);
          }
        });
    return terms;
  }

  private void forgetRarest() {
    int floor = 1;
    while (counts.size() > capacity / 2) {
      int rarest = floor;
      counts.values().removeIf(count -> count[0] <= rarest);
      floor++;
    }
  }
}
