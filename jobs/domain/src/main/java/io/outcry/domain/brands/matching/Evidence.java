// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one post says about one brand. */
final class Evidence {
  private final SortedSet<String> sure = new TreeSet<>();
  private final SortedSet<String> names = new TreeSet<>();
  private final SortedSet<String> excluded = new TreeSet<>();
  private final SortedSet<String> support = new TreeSet<>();
  private int excludedUpTo;

  /** Adds a clue that counts without support. */
  void add(Clue clue) {
    sure.add(clue.reason());
  }

  /** Adds a phrase that ends before {@code end}; to be called by start, the longer first. */
  void addPhrase(Clue clue, int end) {
    if (clue.kind() == Clue.Kind.EXCLUDE) {
      excludedUpTo = Math.max(excludedUpTo, end);
    } else if (end <= excludedUpTo) {
      excluded.add(clue.reason());
    } else {
      names.add(clue.reason());
    }
  }

  /** Adds a context word. */
  void addSupport(String word) {
    support.add("context:" + word);
  }

  boolean hasNames() {
    return !names.isEmpty();
  }

  boolean counts(boolean ambiguous) {
    return !sure.isEmpty() || (hasNames() && (!ambiguous || !support.isEmpty()));
  }

  List<String> why() {
    var why = new TreeSet<>(sure);
    why.addAll(names);
    why.addAll(support);
    return List.copyOf(why);
  }

  /** Why names that were seen did not count; null if none was seen, or they did. */
  @Nullable NearMiss nearMiss(String brandId, boolean ambiguous) {
    if (counts(ambiguous)) {
      return null;
    }
    if (hasNames()) {
      return new NearMiss(brandId, NearMiss.Reason.NEEDS_SUPPORT, List.copyOf(names));
    }
    return excluded.isEmpty()
        ? null
        : new NearMiss(brandId, NearMiss.Reason.EXCLUDED, List.copyOf(excluded));
  }
}
