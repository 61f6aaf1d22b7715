// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.grouping;

/**
 * A new alert that waits for others. In state, as a part of {@link Group}.
 *
 * <p>Evolution: as {@link Group}.
 *
 * @param alert its newest revision, a line of {@code alert.v1}
 */
public record Waiting(String alertId, String alert) {}
