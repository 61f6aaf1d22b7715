// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.norms;

/**
 * What a brand remembers of its stories; 8 bytes a bin and 42, at most 1 962 bytes.
 *
 * <p>Evolution: add components whose honest value for an old brand is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param bins weighted stories by peak score, in bins of width 0.05 from -2, up to the last that
 *     holds one; in old states all 240
 * @param total weighted stories
 * @param level weighted sum of {@code ln(1 + peak heat)}
 * @param startMillis when the brand was first listened to
 * @param landmarkMillis the moment at which a new story weighs 1
 */
@SuppressWarnings("ArrayRecordComponent") // a flat state: never compared
public record NormsState(
    double[] bins, double total, double level, long startMillis, long landmarkMillis) {}
