// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.spikes.SpikeRevision;
import io.outcry.domain.stories.HeardPost;
import io.outcry.domain.telling.AlertRevision;
import io.outcry.domain.telling.StoryView;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What comes of an event. */
public sealed interface Outcome {
  /** A post was heard and placed; company posts about no story have none. */
  record Mentioned(HeardPost post, @Nullable String storyId) implements Outcome {}

  /**
   * A story changed its level.
   *
   * @param alertId null until it alerted
   */
  record StoryMoved(Change change, StoryView story, @Nullable String alertId) implements Outcome {}

  /**
   * An alert has a new revision.
   *
   * @param silenced somebody asked for silence about the story or the brand; judged all the same
   */
  record Alerted(AlertRevision revision, boolean silenced) implements Outcome {}

  /**
   * A spike has a new revision.
   *
   * @param heardSinceMillis when the brand was first listened to
   * @param silenced somebody asked for silence about the brand; judged all the same
   */
  record Spiked(String alertId, SpikeRevision revision, long heardSinceMillis, boolean silenced)
      implements Outcome {}

  /**
   * Nothing could come of what a person said.
   *
   * @param why in words
   */
  record Unheeded(String id, String why) implements Outcome {}

  /** How a story changed. */
  enum Change {
    OPENED,
    HOTTER,
    ALERT,
    ANSWERED,
    MERGED,
    REDACTED,
    FADED,
    END;

    /** As it stands in {@code story.v1}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
