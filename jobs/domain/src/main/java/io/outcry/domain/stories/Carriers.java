// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who carries a story far: the three accounts with the most followers, from 10,000 on, whether they
 * wrote or shared. Not thread-safe.
 */
public final class Carriers {
  /** From so many followers an account is named. */
  private static final long FEWEST_FOLLOWERS = 10_000;

  private static final int KEPT = 3;
  private static final Comparator<CarrierState> WIDEST_FIRST =
      Comparator.comparingLong(CarrierState::followers)
          .reversed()
          .thenComparing(CarrierState::postId);

  private final List<CarrierState> widest;

  private Carriers(List<CarrierState> widest) {
    this.widest = new ArrayList<>(widest);
  }

  /** As stored; null before there were any, and in old states. */
  static Carriers of(@Nullable List<CarrierState> states) {
    return new Carriers(states == null ? List.of() : states);
  }

  /** The widest first. */
  public List<CarrierState> toState() {
    return List.copyOf(widest);
  }

  void plus(HeardPost post) {
    if (post.followers() >= FEWEST_FOLLOWERS) {
      add(new CarrierState(post.id(), post.network(), post.author(), post.followers()));
    }
  }

  void minus(String postId) {
    widest.removeIf(carrier -> carrier.postId().equals(postId));
  }

  void merge(Carriers other) {
    other.widest.forEach(this::add);
  }

  /** An account that comes again is named once. */
  private void add(CarrierState carrier) {
    boolean known =
        widest.stream()
            .anyMatch(
                other ->
                    other.network().equals(carrier.network())
                        && other.author().equals(carrier.author()));
    if (known) {
      return;
    }
    widest.add(carrier);
    widest.sort(WIDEST_FIRST);
    if (widest.size() > KEPT) {
      widest.remove(KEPT);
    }
  }
}
