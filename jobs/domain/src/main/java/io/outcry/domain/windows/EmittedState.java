// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

/**
 * A window that was emitted and may still be revised: what its last line said.
 *
 * <p>Evolution: a component may be added at the end if 0, false or null is its honest value for old
 * windows. Never rename, retype or drop one. No checks here.
 */
public record EmittedState(
    long endMillis,
    WindowSize size,
    int revision,
    long mentions,
    double surprise,
    boolean warming,
    double complaintSurprise) {}
