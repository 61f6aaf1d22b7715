// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.stories.PastStory;
import io.outcry.domain.stories.Recurrence;
import io.outcry.domain.stories.Story;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The stories of the last 90 days that alerted, at most 200: a new one like them is a recurrence,
 * and control events and deletions still reach their alerts. Not thread-safe.
 */
final class PastStories {
  static final int MOST = 200;
  static final long KEPT_MILLIS = 90 * 86_400_000L;

  private static final double LIKE_FROM = 0.4;

  private final Shelf<PastStory> shelf;
  private final Brand brand;
  private final Map<String, PastStory> byId = new TreeMap<>();

  PastStories(Shelf<PastStory> shelf, Brand brand) {
    this.shelf = shelf;
    this.brand = brand;
    shelf.forEach(byId::put);
  }

  /**
   * A story is over, or part of another; one that never alerted, or whose alert was retracted, is
   * not kept.
   */
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

  /** The story that is over and holds the posts of this one; null if none is known. */
  @Nullable Story holding(String storyId) {
    return find(past -> past.holds(storyId));
  }

  /** The story of this id, if it alerted and ended as part of another; null if not. */
  @Nullable Story merged(String storyId) {
    PastStory past = byId.get(storyId);
    return past == null || past.mergedInto() == null ? null : past.story(brand);
  }

  /** The story whose alert this is; null if none is known. */
  @Nullable Story withAlert(String alertId) {
    return find(
        past ->
            past.mergedInto() == null
                && Revisions.alertId(brand.id(), past.storyId()).equals(alertId));
  }

  private @Nullable Story find(Predicate<PastStory> wanted) {
    return byId.values().stream()
        .filter(wanted)
        .findFirst()
        .map(past -> past.story(brand))
        .orElse(null);
  }

  /** Its alert has changed; a retracted one is not kept. */
  void keep(Story story) {
    PastStory past = byId.get(story.id());
    AlertState alert = story.alert();
    if (past != null && alert != null) {
      if (alert.status() == AlertStatus.RETRACTED) {
        remove(past);
      } else {
        put(past.after(story, alert));
      }
    }
  }

  /** Marks a new story as a recurrence if it is one. */
  void recognise(Story story, long atMillis) {
    PastStory best = null;
    double most = LIKE_FROM;
    for (PastStory past : byId.values()) {
      double likeness = past.mergedInto() == null ? past.likeness(story.centre()) : 0;
      if (likeness > most && past.endedMillis() >= atMillis - KEPT_MILLIS) {
        best = past;
        most = likeness;
      }
    }
    if (best != null) {
      story.lineage().cameBack(Recurrence.of(best));
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
