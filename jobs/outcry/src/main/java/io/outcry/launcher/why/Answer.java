// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.why;

import io.outcry.schemas.mentions.Mention;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the files of a run tell about a post or a story: what {@code why --json} prints.
 *
 * @param asked as it was given
 * @param ended false if the run still goes on or was stopped
 * @param mentions of the post, one per brand; empty if a story was asked for
 * @param unheard set where the post is no mention
 * @param near ids that are written nearly so
 * @param unreadableLines of the files, passed over
 */
record Answer(
    String asked,
    String folder,
    boolean ended,
    List<Mention> mentions,
    @Nullable Unheard unheard,
    List<StoryAnswer> stories,
    List<String> near,
    long unreadableLines) {

  /**
   * A post that is no mention of any brand.
   *
   * @param by {@code dead-letter}, {@code not-in-posts}, {@code unmatched}, {@code would-match},
   *     {@code nearly-matched} or {@code unknown}
   */
  record Unheard(String by, List<String> words) {}

  /**
   * A story and what became of it.
   *
   * @param title null where the run told nothing of it, since it has one post only
   * @param customerPosts in the mentions, not of the company
   * @param companyPosts the first of the company's posts in it
   * @param rarestAt when it was the least ordinary
   * @param bar what it was held against; null if nobody knows
   * @param heldBy at that moment
   * @param heldAtLast at the last line of it
   */
  record StoryAnswer(
      String storyId,
      String brand,
      @Nullable String title,
      String kind,
      long posts,
      long authors,
      double complaint,
      @Nullable Instant openedAt,
      @Nullable Instant rarestAt,
      double perWeek,
      @Nullable Bar bar,
      Hold heldBy,
      @Nullable Hold heldAtLast,
      @Nullable Instant answeredAt,
      long customerPosts,
      long unsurePosts,
      List<CompanyPost> companyPosts,
      @Nullable AlertAnswer alert) {}

  record CompanyPost(String id, @Nullable String account, Instant at, @Nullable String parentId) {}

  record AlertAnswer(String alertId, List<Revision> revisions) {}

  record Revision(
      int revision,
      Instant at,
      String status,
      String reason,
      String severity,
      String happening,
      List<Sent> deliveries) {}

  record Sent(
      String receiver,
      int attempt,
      String outcome,
      @Nullable String reason,
      @Nullable Integer httpStatus,
      Instant at) {}
}
