// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.holding;

/**
 * One receiver for which an alert waits. In state, as a part of {@link AlertWatch}.
 *
 * <p>Evolution: as {@link AlertWatch}.
 *
 * @param reason as the receipt has it
 * @param dueMillis when it may go; {@link Long#MAX_VALUE} where only a later revision can tell
 * @param cap of the dispatch, as is {@code maxPerHour}
 */
public record HeldBack(
    String receiverId, String reason, long dueMillis, String cap, int maxPerHour) {}
