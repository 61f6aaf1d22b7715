// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.neighbours;

import io.outcry.complaintalerts.order.Timed;
import io.outcry.domain.neighbours.NeighbourStory;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.stories.StoryChange;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event of a group of competitors: a story of one of them, or an alert. At the same time stories
 * come first. Also in state, while it waits for its turn.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 *
 * @param group of the brand; empty until it is looked up
 * @param story null where it is an alert
 */
public record NeighbourEvent(String group, @Nullable NeighbourStory story, @Nullable Alert alert)
    implements Timed {
  private static final String NO_GROUP = "";
  private static final long LEAST_POSTS = 5;
  private static final Set<String> GROWING = Set.of("opened", "hotter", "alert");
  private static final Set<String> GRIEVANCES = Set.of("complaint", "backlash");

  /** Whether a change says that a complaint of some size is there. */
  static boolean isTrouble(StoryChange change) {
    return change.posts() >= LEAST_POSTS
        && GROWING.contains(change.change())
        && GRIEVANCES.contains(change.kind());
  }

  static NeighbourEvent of(StoryChange change) {
    return new NeighbourEvent(
        NO_GROUP,
        new NeighbourStory(
            change.brand(), change.storyId(), change.terms(), change.at().toEpochMilli()),
        null);
  }

  static NeighbourEvent of(Alert alert) {
    return new NeighbourEvent(NO_GROUP, null, alert);
  }

  NeighbourEvent in(String newGroup) {
    return new NeighbourEvent(newGroup, story, alert);
  }

  /** The id of the brand. */
  String brand() {
    return story != null ? story.brandId() : Objects.requireNonNull(alert).brand().id();
  }

  @Override
  public long atMillis() {
    return story != null ? story.atMillis() : Objects.requireNonNull(alert).at().toEpochMilli();
  }

  @Override
  public boolean movesTime() {
    return true;
  }

  @Override
  public String tieBreak() {
    return story != null
        ? "1 " + story.storyId() + story.terms()
        : "2 %s %010d".formatted(Objects.requireNonNull(alert).alertId(), alert.revision());
  }
}
