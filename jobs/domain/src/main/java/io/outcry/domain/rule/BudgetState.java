// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

/**
 * The tokens of a brand: how many first alerts may still leave.
 *
 * <p>Evolution: add components whose honest value for an old budget is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param tokens alerts that may leave now
 * @param atMillis when they were counted last
 */
public record BudgetState(double tokens, long atMillis) {}
