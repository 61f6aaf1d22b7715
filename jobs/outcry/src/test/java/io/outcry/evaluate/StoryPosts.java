// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;

/** The posts that the job put into one story, in the order of its output. */
final class StoryPosts {
  private long[] atMillis = new long[4];
  private int[] truths = new int[4];
  private int size;

  void add(long millis, int truth) {
    if (size == truths.length) {
      atMillis = Arrays.copyOf(atMillis, 2 * size);
      truths = Arrays.copyOf(truths, 2 * size);
    }
    atMillis[size] = millis;
    truths[size++] = truth;
  }

  /** The same posts, by time; of one moment as they came. */
  StoryPosts inOrder() {
    StoryPosts ordered = new StoryPosts();
    IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingLong(post -> atMillis[post]))
        .forEach(post -> ordered.add(atMillis[post], truths[post]));
    return ordered;
  }

  /** The first post at or after this time, of posts in order. */
  int firstFrom(long millis) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (atMillis[middle] < millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int size() {
    return size;
  }

  long atMillis(int post) {
    return atMillis[post];
  }

  int truth(int post) {
    return truths[post];
  }

  /** How many posts after {@code fromMillis} and not after {@code toMillis}. */
  int between(long fromMillis, long toMillis) {
    int count = 0;
    for (int post = 0; post < size; post++) {
      if (atMillis[post] > fromMillis && atMillis[post] <= toMillis) {
        count++;
      }
    }
    return count;
  }

  /** Adds the posts of each true story up to {@code toMillis} to {@code sum}. */
  void countInto(Map<Integer, Integer> sum, long toMillis) {
    for (int post = 0; post < size; post++) {
      if (atMillis[post] <= toMillis) {
        sum.merge(truths[post], 1, Integer::sum);
      }
    }
  }
}
