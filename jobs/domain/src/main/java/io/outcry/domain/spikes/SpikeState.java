// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.spikes;

/**
 * A spike that fires.
 *
 * <p>Evolution: add components whose honest value for an old spike is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param firstMillis start of the pane that it fired for
 * @param revision newest of its alert; from 1
 * @param worst the pane that its newest firing revision tells of
 * @param upMillis end of the last pane that surprised or whose count was not back
 */
public record SpikeState(long firstMillis, int revision, CountedPane worst, long upMillis) {}
