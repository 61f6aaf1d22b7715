// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

/**
 * The unproven alerts of a brand.
 *
 * <p>Evolution: add components whose honest value for an old brand is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param alerts weighted, at {@code atMillis}
 */
public record UnprovenState(double alerts, long atMillis) {}
