// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.signs;

import io.outcry.domain.brands.StoryKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a story say besides their scores.
 *
 * <p>Evolution: add components whose honest value for an old story is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param kindQuarters weight of the posts of each kind; 4 is a full post
 * @param leaving posts whose authors leave
 * @param comparing posts that weigh the brand against a competitor, by its id
 * @param risks those that some post speaks of
 * @param riskQuarters weight of the posts that speak of each kind of risk; null in old states
 */
public record SignsState(
    Map<StoryKind, Long> kindQuarters,
    long leaving,
    Map<String, Long> comparing,
    List<RiskState> risks,
    @Nullable Map<String, Long> riskQuarters) {}
