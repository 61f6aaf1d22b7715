// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.alerts.AlertRule;
import io.outcry.domain.spikes.SpikeRevision;
import io.outcry.domain.stories.HeardPost;
import io.outcry.domain.telling.AlertRevision;
import io.outcry.domain.telling.StoryView;
import org.jspecify.annotations.Nullable;

/** What comes of an event. */
public sealed interface Outcome {
  /** A post was heard and placed; company posts about no story have none. */
  record Mentioned(HeardPost post, @Nullable String storyId) implements Outcome {}

  /**
   * A story changed its level.
   *
   * @param alertId null until it alerted
   * @param firedBy the rule by which it alerted; null with {@code alertId}
   * @param marks of the alerts of the brand by that rule; null but for {@link Change#MARKED}
   */
  record StoryMoved(
      Change change,
      StoryView story,
      @Nullable String alertId,
      @Nullable AlertRule firedBy,
      @Nullable Marked marks)
      implements Outcome {}

  /** How many alerts readers found useful, and how many not, those of a wrong brand included. */
  record Marked(long useful, long notUseful, long wrongBrand) {}

  /**
   * An alert has a new revision.
   *
   * @param silencedUntilMillis until when somebody asked for silence about the story or the brand;
   *     0 where nobody did or it is over; judged all the same
   */
  record Alerted(AlertRevision revision, long silencedUntilMillis) implements Outcome {
    public boolean silenced() {
      return silencedUntilMillis > 0;
    }
  }

  /**
   * A spike has a new revision.
   *
   * @param heardSinceMillis when the brand was first listened to
   * @param silencedUntilMillis as of {@link Alerted}
   */
  record Spiked(
      String alertId, SpikeRevision revision, long heardSinceMillis, long silencedUntilMillis)
      implements Outcome {
    public boolean silenced() {
      return silencedUntilMillis > 0;
    }
  }

  /**
   * A control event had no effect.
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
    /** An official account posted, and no more is answered than before. */
    REPLIED,
    /** A customer replied to the company, the first who waits now. */
    WAITING,
    MERGED,
    REDACTED,
    /** A reader marked its alert. */
    MARKED,
    /** A person closed its alert, which was over already. */
    CLOSED,
    FADED,
    END
  }
}
