// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a story's conversations and of the answers to them.
 *
 * <p>Evolution: add components whose honest value for an old story is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param roots the hottest conversations
 * @param networkHeat heat by network, at {@code networkHeatAtMillis}
 * @param complaintRoots posts that opened a conversation with a complaint, by network
 * @param answeredRoots how many of these were answered, by network
 * @param statements networks on which a statement belongs to the story
 * @param outside networks that somebody told us were answered
 * @param companyPosts the first and the last of them
 * @param outsideAtMillis when somebody told us last; 0 if nobody did
 * @param waits customers who replied to the company and have had no reply since; null in old states
 */
public record AnswersState(
    List<RootState> roots,
    Map<String, Double> networkHeat,
    Map<String, Long> networkHeatAtMillis,
    Map<String, Long> complaintRoots,
    Map<String, Long> answeredRoots,
    List<String> statements,
    List<String> outside,
    List<CompanyPost> companyPosts,
    long outsideAtMillis,
    @Nullable List<WaitState> waits) {
  /** Of no conversation. */
  public static final AnswersState NONE =
      new AnswersState(
          List.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), 0,
          null);
}
