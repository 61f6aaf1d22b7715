// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.pulse;

/**
 * The pulse of one counted thing of one brand; 92 numbers, 736 bytes.
 *
 * <p>Evolution: add components whose honest value for an old pulse is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param panes panes taken so far
 * @param nextPaneMillis start of the pane that is due next
 * @param level ordinary {@code 2 sqrt(count + 3/8)}
 * @param spread ordinary distance from it
 * @param hour largest of the present hour
 * @param hours largest of each of the last 24 full hours
 * @param records records of the past by how many spreads they stood out
 * @param weeks decayed weeks of these
 * @param anchor spreads that 12 records a week exceed
 * @param scale their mean excess over it
 */
@SuppressWarnings("ArrayRecordComponent") // a flat state: never compared
public record PulseState(
    long panes,
    long nextPaneMillis,
    double level,
    double spread,
    double hour,
    double[] hours,
    double[] records,
    double weeks,
    double anchor,
    double scale) {}
