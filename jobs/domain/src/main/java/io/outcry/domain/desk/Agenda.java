// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.stories.Story;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Stories in the order of a time that each has, earliest first, of equals the smaller id.
 *
 * <p>That time moves later with nearly every post of a story. So a story stands at its time of
 * before until that is the first of all, and only then moves to where it belongs. Not thread-safe.
 */
final class Agenda {
  /** Earliest first. */
  private record Item(long atMillis, Story story) implements Comparable<Item> {
    @Override
    public int compareTo(Item other) {
      int byTime = Long.compare(atMillis, other.atMillis);
      return byTime != 0 ? byTime : story.id().compareTo(other.story.id());
    }
  }

  private final ToLongFunction<Story> time;
  private final Map<String, Item> byId = new HashMap<>();
  private final TreeSet<Item> items = new TreeSet<>();

  /**
   * @param time of a story, epoch milliseconds; whoever changes it calls {@link #put}
   */
  Agenda(ToLongFunction<Story> time) {
    this.time = time;
  }

  /** A story has come, or its time has changed. */
  void put(Story story) {
    Item before = byId.get(story.id());
    if (before == null) {
      add(story);
    } else if (time.applyAsLong(story) < before.atMillis()) {
      items.remove(before);
      add(story);
    }
  }

  void remove(Story story) {
    Item item = byId.remove(story.id());
    if (item != null) {
      items.remove(item);
    }
  }

  /** The story whose time is first; null if there is none. */
  @Nullable Story first() {
    while (!items.isEmpty()) {
      Item first = items.first();
      if (time.applyAsLong(first.story()) <= first.atMillis()) {
        return first.story();
      }
      items.remove(first);
      add(first.story());
    }
    return null;
  }

  private void add(Story story) {
    Item item = new Item(time.applyAsLong(story), story);
    byId.put(story.id(), item);
    items.add(item);
  }
}
