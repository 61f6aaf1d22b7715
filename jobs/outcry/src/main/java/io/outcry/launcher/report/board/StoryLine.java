// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of {@code story.v1} what the board counts; what a release did not write is null.
 *
 * @param firedBy the rule by which it alerted
 */
record StoryLine(
    String storyId,
    String brand,
    String change,
    String kind,
    boolean answered,
    @Nullable String alertId,
    @Nullable String mergedInto,
    @Nullable String heldBy,
    @Nullable String firedBy,
    @Nullable Response response,
    @Nullable Marks marks,
    @Nullable Closed closed) {

  /**
   * @param verdict of the reply: {@code too-early}, {@code cooling} or {@code still-spreading}
   * @param verdictWithoutReply the same of an alert without a reply
   */
  record Response(
      @Nullable Long firstAnswerSeconds,
      boolean answeredBeforeAlert,
      boolean answeredInTime,
      @Nullable List<String> tones,
      @Nullable List<Said> answers,
      @Nullable String verdict,
      @Nullable String verdictWithoutReply) {}

  record Said(String account, long afterSeconds) {}

  record Marks(long useful, long notUseful) {}

  /**
   * @param note what was learned
   */
  record Closed(Instant at, @Nullable String note) {}

  boolean complains() {
    return "complaint".equals(kind) || "backlash".equals(kind);
  }
}
