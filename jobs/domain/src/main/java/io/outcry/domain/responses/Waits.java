// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who replied to the company and waits for its next reply: the first 256 posts. Times are epoch
 * milliseconds. Not thread-safe.
 */
final class Waits {
  /** The company spoke to everybody in the conversation. */
  static final long EVERYBODY = 0;

  static final int MOST = 256;

  private static final Comparator<WaitState> OLDEST_FIRST =
      Comparator.comparingLong(WaitState::atMillis).thenComparing(WaitState::postId);

  private final List<WaitState> waits;

  private Waits(List<WaitState> waits) {
    this.waits = new ArrayList<>(waits);
  }

  /**
   * @param state null in old states
   */
  static Waits of(@Nullable List<WaitState> state) {
    return new Waits(state == null ? List.of() : state);
  }

  List<WaitState> toState() {
    return List.copyOf(waits);
  }

  void plus(WaitState wait) {
    if (waits.size() < MOST
        && waits.stream().noneMatch(known -> known.postId().equals(wait.postId()))) {
      waits.add(wait);
    }
  }

  /** That post is gone. */
  void minus(String postId) {
    waits.removeIf(wait -> wait.postId().equals(postId));
  }

  /** A conversation is gone, or what the company said in it. */
  void forget(String rootId) {
    waits.removeIf(wait -> wait.rootId().equals(rootId));
  }

  /** The company spoke in a conversation, to one person or to {@link #EVERYBODY}. */
  void spoken(String rootId, long toAuthorHash, long atMillis) {
    waits.removeIf(
        wait ->
            wait.rootId().equals(rootId)
                && wait.atMillis() <= atMillis
                && (toAuthorHash == EVERYBODY || toAuthorHash == wait.authorHash()));
  }

  /** Somebody told us that the company answered these conversations. */
  void told(Predicate<String> rootId, long atMillis) {
    waits.removeIf(wait -> wait.atMillis() <= atMillis && rootId.test(wait.rootId()));
  }

  void merge(Waits other) {
    other.waits.forEach(this::plus);
    waits.sort(OLDEST_FIRST);
  }

  /** Whether the person who opened a conversation waits in it. */
  boolean opener(String rootId) {
    return !waits.isEmpty()
        && waits.stream().anyMatch(wait -> wait.opener() && wait.rootId().equals(rootId));
  }

  boolean isEmpty() {
    return waits.isEmpty();
  }

  /** Distinct people. */
  long people() {
    return waits.isEmpty() ? 0 : waits.stream().mapToLong(WaitState::authorHash).distinct().count();
  }

  /** Since when the first of them waits; 0 if nobody does. */
  long sinceMillis() {
    return waits.isEmpty() ? 0 : waits.stream().mapToLong(WaitState::atMillis).min().orElse(0);
  }
}
