// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.authors;

import org.jspecify.annotations.Nullable;

/**
 * The distinct authors of one story: all of them, and those who count for {@code minAuthors}: with
 * at least one post of full weight, or with a copy from an account that people follow.
 *
 * <p>Authors are hashes of {@link Hash64#ofAuthor}. The second set is kept apart only once a
 * discounted post has come. Deletions do not lower either. Not thread-safe.
 */
public final class Authors {
  private final DistinctCount all;
  private @Nullable DistinctCount full; // null: the same as all

  private Authors(DistinctCount all, @Nullable DistinctCount full) {
    this.all = all;
    this.full = full;
  }

  /** Nobody yet. */
  public static Authors none() {
    return new Authors(DistinctCount.none(), null);
  }

  /** The authors as they were stored. */
  public static Authors of(AuthorsState state) {
    return new Authors(
        DistinctCount.of(state.exact(), state.registers()),
        state.fullApart() ? DistinctCount.of(state.fullExact(), state.fullRegisters()) : null);
  }

  /** What to store. */
  public AuthorsState toState() {
    DistinctCount apart = full == null ? DistinctCount.none() : full;
    return new AuthorsState(
        all.exact(), all.registers(), full != null, apart.exact(), apart.registers());
  }

  /** The author of a post of {@code weight}; below 1 the author does not count by it. */
  public void add(long authorHash, double weight) {
    if (weight < 1 && full == null) {
      full = all.copy();
    }
    all.add(authorHash);
    if (weight >= 1 && full != null) {
      full.add(authorHash);
    }
  }

  /** Adds the authors of another story. */
  public void merge(Authors other) {
    if (full != null || other.full != null) {
      DistinctCount mine = full == null ? all.copy() : full;
      mine.merge(other.full == null ? other.all : other.full);
      full = mine;
    }
    all.merge(other.all);
  }

  /** Distinct authors. */
  public long count() {
    return all.count();
  }

  /** Distinct authors who count: what {@code minAuthors} is held against. */
  public long fullCount() {
    return full == null ? count() : full.count();
  }
}
