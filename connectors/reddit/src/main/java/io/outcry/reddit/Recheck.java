// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit;

import io.outcry.reddit.things.Thing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The things heard within a day, to be looked up again, because a listing does not say what was
 * deleted, removed or edited later. Holds {@link #MAX_THINGS}; where more are heard, the oldest are
 * not looked up again. Forgets all when the process ends.
 */
final class Recheck {
  static final int MAX_THINGS = 20_000;

  /** After so long a thing is looked up; most of what goes, goes early. */
  private static final List<Duration> AGES =
      List.of(
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24));

  /**
   * @param look how many times it was looked up
   */
  record Entry(String fullname, Instant heardAt, @Nullable Instant editedAt, int look) {
    Instant dueAt() {
      return heardAt.plus(AGES.get(look));
    }
  }

  private final List<Deque<Entry>> byLook = new ArrayList<>();
  private int size;

  Recheck() {
    AGES.forEach(age -> byLook.add(new ArrayDeque<>()));
  }

  void heard(Thing thing, Instant now) {
    add(new Entry(thing.fullname(), now, thing.editedAt(), 0));
  }

  /** What is to be looked up now, at most {@code most} of them; stays until it is settled. */
  List<Entry> due(Instant now, int most) {
    List<Entry> all = new ArrayList<>();
    for (Deque<Entry> waiting : byLook) {
      for (Entry entry : waiting) {
        if (all.size() == most || entry.dueAt().isAfter(now)) {
          break;
        }
        all.add(entry);
      }
    }
    return all;
  }

  /**
   * The entry was looked up.
   *
   * @param found as it is now; null where Reddit did not name it, which may be a passing fault
   * @return whether there is something to tell: it is gone, or was edited
   */
  boolean settle(Entry entry, @Nullable Thing found) {
    if (byLook.get(entry.look).remove(entry)) { // among the first: they are in the order of time
      size--;
    }
    boolean gone = found != null && found.gone();
    Instant editedAt = found == null ? entry.editedAt : found.editedAt();
    if (!gone && entry.look + 1 < AGES.size()) {
      add(new Entry(entry.fullname, entry.heardAt, editedAt, entry.look + 1));
    }
    return gone || !Objects.equals(editedAt, entry.editedAt);
  }

  private void add(Entry entry) {
    byLook.get(entry.look).add(entry);
    size++;
    for (int look = AGES.size() - 1; size > MAX_THINGS; ) {
      if (byLook.get(look).poll() == null) {
        look--;
      } else {
        size--;
      }
    }
  }
}
