// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.heat.Heat;
import io.outcry.domain.stories.Story;

/** When something is next due for a story if no post comes. Times are epoch milliseconds. */
final class Agenda {
  private Agenda() {}

  /** The next moment after {@code nowMillis} at which something may have to happen. */
  static long nextMillis(Story story, long nowMillis) {
    Heat heat = story.spread().heat();
    AlertState alert = story.alert();
    long next = heat.forgottenAtMillis();
    if (story.hasOpenAlert()) {
      next = Math.min(next, heat.coolerThanAtMillis(story.fadesBelow()));
    }
    next = Math.max(next, nowMillis + 1);
    if (alert == null) {
      return next;
    }
    next = Math.min(next, story.replies().nextLookMillis(nowMillis));
    if (alert.status() == AlertStatus.ANSWERED && story.replies().isFollowing()) {
      long cooledMillis = heat.coolerThanAtMillis(story.replies().coolBelow());
      next = cooledMillis > nowMillis ? Math.min(next, cooledMillis) : next;
    }
    return next;
  }
}
