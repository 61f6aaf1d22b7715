// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.norms.NormsState;
import io.outcry.domain.rule.BudgetState;

/**
 * What a brand remembers beside its stories; about 2 KB.
 *
 * <p>Evolution: add components whose honest value for an old brand is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param sweepAtMillis when posts and conversations are next looked through for old ones
 */
public record DeskState(NormsState norms, BudgetState budget, long sweepAtMillis) {}
