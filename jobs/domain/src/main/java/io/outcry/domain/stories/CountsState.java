// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import java.util.Map;

/**
 * What the posts of a story add up to. Weights are quarters: 4 is a full post.
 *
 * <p>Evolution: add components whose honest value for an old story is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param told quarters of the posts that are not reposts
 * @param complaintQuarterMicros sum over these of quarters times millionths
 * @param notUnderstood posts that the text model could not read
 * @param perNetwork posts by network
 * @param perLanguage posts by language
 * @param firstOnNetworkMillis when the story came to each network
 * @param perMinute posts by minute since the epoch, the newest 20 minutes
 * @param perAuthor posts by author hash, of the first authors only
 * @param prizes posts that count a quarter because they offer a prize
 * @param again posts that count a quarter because their author had posted three times
 * @param opened quarters of the posts that open a conversation
 * @param openedComplaintQuarterMicros sum over these of quarters times millionths
 */
public record CountsState(
    long told,
    long complaintQuarterMicros,
    long negativeQuarterMicros,
    long neutralQuarterMicros,
    long positiveQuarterMicros,
    long notUnderstood,
    Map<String, Long> perNetwork,
    Map<String, Long> perLanguage,
    Map<String, Long> firstOnNetworkMillis,
    Map<Long, Long> perMinute,
    Map<Long, Long> perAuthor,
    long prizes,
    long again,
    long opened,
    long openedComplaintQuarterMicros) {
  static final CountsState NONE =
      new CountsState(
          0, 0, 0, 0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), 0, 0, 0, 0);
}
