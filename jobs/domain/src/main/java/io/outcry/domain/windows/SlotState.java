// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

/**
 * Five minutes of a brand in state.
 *
 * <p>Evolution: a component may be added at the end if 0, false or null is its honest value for old
 * slots. Never rename, retype or drop one. No checks here.
 *
 * @param total what was said
 * @param done whether no post can come any more
 * @param surprise of its mentions when the pulse was last read
 * @param complaintSurprise of its complaints
 */
public record SlotState(Pane total, boolean done, double surprise, double complaintSurprise) {}
