// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

/**
 * How many first alerts a brand, or brands that share a budget, may still send.
 *
 * <p>Evolution: add components whose honest value for an old budget is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param tokens alerts that may leave now
 * @param atMillis when they were counted last
 */
public record BudgetState(double tokens, long atMillis) {}
