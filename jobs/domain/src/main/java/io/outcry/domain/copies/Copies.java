// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.copies;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Which texts the posts of one story repeat: the last 32 text keys with their counts.
 *
 * <p>For each key the first two authors are counted apart. That is enough to tell for anybody
 * whether <em>other</em> authors have posted the text twice: a third author always has two others
 * before. Reposts are not counted. Not thread-safe.
 */
public final class Copies {
  /** How many text keys are remembered. */
  static final int KEYS = 32;

  private final Deque<Copied> recent = new ArrayDeque<>();

  private Copies() {}

  /** No text yet. */
  public static Copies none() {
    return new Copies();
  }

  /** The texts as they were stored. */
  public static Copies of(CopiesState state) {
    Copies copies = new Copies();
    for (int i = 0; i < state.keys().length; i++) {
      copies.recent.add(
          new Copied(
              state.keys()[i],
              state.firstAuthors()[i],
              state.firstPosts()[i],
              state.secondAuthors()[i],
              state.secondPosts()[i],
              state.posts()[i]));
    }
    return copies;
  }

  /** What to store. */
  public CopiesState toState() {
    return new CopiesState(
        recent.stream().mapToLong(Copied::key).toArray(),
        recent.stream().mapToLong(Copied::first).toArray(),
        recent.stream().mapToInt(Copied::firstPosts).toArray(),
        recent.stream().mapToLong(Copied::second).toArray(),
        recent.stream().mapToInt(Copied::secondPosts).toArray(),
        recent.stream().mapToInt(Copied::posts).toArray());
  }

  /**
   * The weight of a post that arrives now; unless it is a repost, its text is counted.
   *
   * @param followers of its author, or {@link PostWeight#FOLLOWERS_UNKNOWN}
   */
  public double weigh(long authorHash, TextKey text, boolean repost, long followers) {
    int before = repost ? 0 : count(authorHash, text.hash());
    return PostWeight.of(repost, text.letters(), before, followers);
  }

  /** Whether somebody else has posted a text that is long enough to be a copy of. */
  public boolean hasFromOthers(long authorHash, TextKey text) {
    if (PostWeight.isLong(text.letters())) {
      for (Copied known : recent) {
        if (known.key() == text.hash()) {
          return known.byOthersThan(authorHash) > 0;
        }
      }
    }
    return false;
  }

  /** Counts a text and returns how many posts of it others had written before. */
  private int count(long author, long key) {
    Copied known = take(key);
    recent.addLast(known == null ? Copied.by(author, key) : known.plus(author));
    if (recent.size() > KEYS) {
      recent.removeFirst();
    }
    return known == null ? 0 : known.byOthersThan(author);
  }

  /** Adds the texts of another story, as if they had come before these. */
  public void merge(Copies other) {
    other.recent.descendingIterator().forEachRemaining(this::addAsOlder);
    while (recent.size() > KEYS) {
      recent.removeFirst();
    }
  }

  private void addAsOlder(Copied text) {
    Copied known = take(text.key());
    if (known == null) {
      recent.addFirst(text);
    } else {
      recent.addLast(known.plus(text));
    }
  }

  private @Nullable Copied take(long key) {
    for (Iterator<Copied> texts = recent.iterator(); texts.hasNext(); ) {
      Copied text = texts.next();
      if (text.key() == key) {
        texts.remove();
        return text;
      }
    }
    return null;
  }
}
