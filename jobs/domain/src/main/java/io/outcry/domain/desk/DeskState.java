// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.norms.NormsState;
import io.outcry.domain.rule.BudgetState;
import io.outcry.domain.rule.UnprovenState;
import io.outcry.domain.spikes.SpikeState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a brand remembers beside its stories; 1 to 4 KB, at most 6 KB.
 *
 * <p>Evolution: add components whose honest value for an old brand is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param sweepAtMillis when old posts and conversations are next forgotten
 * @param heardIds ids of recent control events, with their times; null in old states
 * @param silencedUntilMillis until when somebody asked for silence; 0 if nobody did
 * @param riskNorms of its risk stories; null in old states, where they begin anew
 * @param riskBudget of alerts on them; null with {@code riskNorms}
 * @param spike the spike that fires; null if none does
 * @param sizes norms of the sizes of stories that have not alerted; null in old states, where they
 *     begin anew
 * @param lateBudget of alerts on large ones; null with {@code sizes}
 * @param unproven unproven alerts; null in old states
 * @param marks how many alerts readers found useful or not, by rule; null in old states
 */
public record DeskState(
    NormsState norms,
    BudgetState budget,
    long sweepAtMillis,
    @Nullable Map<String, Long> heardIds,
    long silencedUntilMillis,
    @Nullable NormsState riskNorms,
    @Nullable BudgetState riskBudget,
    @Nullable SpikeState spike,
    @Nullable NormsState sizes,
    @Nullable BudgetState lateBudget,
    @Nullable UnprovenState unproven,
    @Nullable Map<String, Long> marks) {}
