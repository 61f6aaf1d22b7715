// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.stories.Story;
import java.util.Comparator;

/** Which of two stories that turned out to be one goes on. */
final class Survivor {
  /**
   * First the one whose alert fires, then one with an open alert, then the first to alert, then the
   * older.
   */
  private static final Comparator<Story> GOES_ON =
      Comparator.comparing((Story story) -> !story.isFiring())
          .thenComparing(story -> !story.hasOpenAlert())
          .thenComparingLong(Survivor::firedAtMillis)
          .thenComparingLong(story -> story.spread().firstPostMillis())
          .thenComparing(Story::id);

  private Survivor() {}

  static Story of(Story story, Story other) {
    return GOES_ON.compare(story, other) <= 0 ? story : other;
  }

  /** A story whose alert was retracted takes in nothing, and nothing takes it in. */
  static boolean mayMerge(Story story, Story other) {
    return story != other && !isWithdrawn(story) && !isWithdrawn(other);
  }

  private static boolean isWithdrawn(Story story) {
    return story.alert() != null && story.alert().status() == AlertStatus.RETRACTED;
  }

  private static long firedAtMillis(Story story) {
    AlertState alert = story.alert();
    return alert == null ? Long.MAX_VALUE : alert.firedAtMillis();
  }
}
