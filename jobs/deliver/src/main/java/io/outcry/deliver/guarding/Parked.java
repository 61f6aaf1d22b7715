// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.guarding;

/**
 * A new alert that a receiver may not have yet, its newest revision only, under the state name
 * {@code parked-v1}; map key: alertId.
 *
 * <p>Evolution: components may be added if null or 0 is honest for an alert that waits already.
 *
 * @param since epoch milliseconds; who waited longest goes first
 * @param reason as the receipt has it
 * @param cap of the dispatch, as is {@code maxPerHour}
 * @param alert a line of {@code alert.v1}
 */
public record Parked(
    long since, String reason, String cap, int maxPerHour, OpenAlert about, String alert) {}
