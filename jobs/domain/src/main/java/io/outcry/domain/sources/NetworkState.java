// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.sources;

/**
 * What is remembered of a network.
 *
 * <p>Evolution: add components whose honest value for old state is 0, false or null; never rename,
 * retype or drop one. No checks here: old bytes give zeros.
 *
 * @param posts of each hour of the last seven days and of the one that goes on, at hour modulo
 *     length; below 0 where nobody can say
 * @param newestHour the hour that goes on, in hours since the epoch
 * @param lastMillis when it was last heard, epoch milliseconds
 * @param silent whether it is held to be silent
 * @param silentSinceMillis since when, if it is
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record NetworkState(
    int[] posts, long newestHour, long lastMillis, boolean silent, long silentSinceMillis) {}
