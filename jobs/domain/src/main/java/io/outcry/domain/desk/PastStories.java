// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.stories.PastStory;
import io.outcry.domain.stories.Recurrence;
import io.outcry.domain.stories.Story;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stories of the last 90 days that alerted, at most 200: a new one like them has come back. Not
 * thread-safe.
 */
final class PastStories {
  static final int MOST = 200;
  static final long KEPT_MILLIS = 90 * 86_400_000L;

  private static final double LIKE_FROM = 0.4;

  private final Shelf<PastStory> shelf;
  private final Map<String, PastStory> byId = new TreeMap<>();

  PastStories(Shelf<PastStory> shelf) {
    this.shelf = shelf;
    shelf.forEach(byId::put);
  }

  /** A story is over; one that never alerted, or was withdrawn, is not kept. */
  void add(Story story, long atMillis) {
    AlertState alert = story.alert();
    if (alert == null || alert.status() == AlertStatus.RETRACTED) {
      return;
    }
    put(PastStory.of(story, alert, atMillis));
    if (byId.size() > MOST) {
      remove(oldest());
    }
  }

  /** Says of a story that has just become one whether it was there before. */
  void recognise(Story story, long atMillis) {
    PastStory best = null;
    double most = LIKE_FROM;
    for (PastStory past : byId.values()) {
      double likeness = past.likeness(story.centre());
      if (likeness > most && past.endedMillis() >= atMillis - KEPT_MILLIS) {
        best = past;
        most = likeness;
      }
    }
    if (best != null) {
      story.cameBack(Recurrence.of(best));
    }
  }

  /** Forgets what is too old. */
  void sweep(long atMillis) {
    byId.values().stream()
        .filter(past -> past.endedMillis() < atMillis - KEPT_MILLIS)
        .toList()
        .forEach(this::remove);
  }

  private PastStory oldest() {
    return byId.values().stream()
        .min(Comparator.comparingLong(PastStory::endedMillis).thenComparing(PastStory::storyId))
        .orElseThrow();
  }

  private void put(PastStory past) {
    byId.put(past.storyId(), past);
    shelf.put(past.storyId(), past);
  }

  private void remove(PastStory past) {
    byId.remove(past.storyId());
    shelf.remove(past.storyId());
  }
}
