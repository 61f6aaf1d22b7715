// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.spikes.CountedPane;
import io.outcry.domain.stories.HeardPost;
import org.jspecify.annotations.Nullable;

/** What a desk takes. */
public sealed interface DeskEvent {
  /** A post, for the first time. */
  record Heard(HeardPost post) implements DeskEvent {}

  /** A later version of a post: replaces its text, counts nothing. */
  record Edited(HeardPost post) implements DeskEvent {}

  /** A post is gone. */
  record Gone(String postId) implements DeskEvent {}

  /** All posts of an author are gone. */
  record AuthorGone(long authorHash) implements DeskEvent {}

  /** Five minutes of the brand are over; comes where it wants alerts of spikes. */
  record Counted(CountedPane pane) implements DeskEvent {}

  /**
   * A control event; the same id counts once.
   *
   * @param alertId the alert that is meant; with neither this nor a story it is the brand
   */
  record Told(String id, @Nullable String alertId, @Nullable String storyId, Instruction what)
      implements DeskEvent {}
}
