// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.trend;

/**
 * The weekly rhythm of a brand; 112 numbers.
 *
 * <p>Evolution: add components whose honest value for an old rhythm is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param offsets decayed sums of how far the share lay from the level, by three hours of the week
 * @param weights decayed weights of these
 * @param week number of the week up to which they are decayed
 */
@SuppressWarnings("ArrayRecordComponent") // a flat state: never compared
public record RhythmState(double[] offsets, double[] weights, long week) {}
