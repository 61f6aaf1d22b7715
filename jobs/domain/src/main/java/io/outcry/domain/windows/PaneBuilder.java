// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

import io.outcry.domain.authors.Authors;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts posts and merges panes. Any order and any grouping of the same posts gives the same pane.
 * Not thread-safe.
 */
public final class PaneBuilder {
  private final long startMillis;
  private PaneCounts counts = PaneCounts.NONE;
  private final SortedMap<String, Long> perNetwork = new TreeMap<>();
  private final Authors authors = Authors.none();

  /** Begins the pane that starts at {@code startMillis}. */
  public PaneBuilder(long startMillis) {
    this.startMillis = startMillis;
  }

  /** Counts a post. */
  public void add(CountedPost post) {
    counts = counts.plus(PaneCounts.of(post));
    perNetwork.merge(post.network(), 1L, Long::sum);
    authors.add(post.authorHash(), 1);
  }

  /** Adds all that another pane holds. */
  public void add(Pane pane) {
    counts = counts.plus(pane.counts());
    pane.perNetwork().forEach((network, posts) -> perNetwork.merge(network, posts, Long::sum));
    authors.merge(Authors.of(pane.authors()));
  }

  void add(PaneBuilder other) {
    counts = counts.plus(other.counts);
    other.perNetwork.forEach((network, posts) -> perNetwork.merge(network, posts, Long::sum));
    authors.merge(other.authors);
  }

  /** What was counted so far. */
  public Pane build() {
    return new Pane(startMillis, counts, perNetwork(), authors.toState());
  }

  PaneCounts counts() {
    return counts;
  }

  SortedMap<String, Long> perNetwork() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(perNetwork));
  }

  long authors() {
    return authors.count();
  }
}
