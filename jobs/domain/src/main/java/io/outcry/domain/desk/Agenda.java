// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.reproduction.FollowUp;
import io.outcry.domain.stories.Story;

/** When something is next due for a story if no post comes. Times are epoch milliseconds. */
final class Agenda {
  private Agenda() {}

  /**
   * The next moment after {@code nowMillis} at which something may have to happen.
   *
   * @param followUpMillis how long after a reply the last look at it is
   */
  static long nextMillis(Story story, long nowMillis, long followUpMillis) {
    long next = story.spread().heat().forgottenAtMillis();
    if (story.hasOpenAlert()) {
      next = Math.min(next, story.spread().heat().coolerThanAtMillis(story.fadesBelow()));
    }
    next = Math.max(next, nowMillis + 1);
    FollowUp followUp = story.replies().followUp();
    if (followUp != null && story.alert() != null) {
      next =
          Math.min(next, laterThan(nowMillis, followUp.replyMillis() + FollowUp.EARLIEST_MILLIS));
      next = Math.min(next, laterThan(nowMillis, followUp.replyMillis() + followUpMillis));
      if (story.replies().coolBelow() > 0 && isAnswered(story)) {
        next =
            Math.min(
                next,
                laterThan(
                    nowMillis,
                    story.spread().heat().coolerThanAtMillis(story.replies().coolBelow())));
      }
    }
    return next;
  }

  private static boolean isAnswered(Story story) {
    return story.alert() != null && story.alert().status() == AlertStatus.ANSWERED;
  }

  private static long laterThan(long nowMillis, long atMillis) {
    return atMillis > nowMillis ? atMillis : Long.MAX_VALUE;
  }
}
