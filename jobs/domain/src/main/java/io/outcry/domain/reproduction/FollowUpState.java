// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.reproduction;

/**
 * What is remembered of a reply while its story is followed.
 *
 * <p>Evolution: add components whose honest value for an old follow-up is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param replyMillis stamp of the reply
 * @param reproduction R at the reply
 * @param due {@code a_j Y_j} at the reply
 * @param after the four decayed counts of the posts stamped after it
 * @param afterAtMillis newest of these stamps
 * @param afterPosts how many
 */
@SuppressWarnings("ArrayRecordComponent") // a flat state: never compared
public record FollowUpState(
    long replyMillis,
    double reproduction,
    double[] due,
    double[] after,
    long afterAtMillis,
    long afterPosts) {}
