// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.neighbours;

import java.util.List;

/**
 * What {@link Neighbours} remembers: at most 20 stories of a brand, for a day.
 *
 * <p>Evolution: add components whose honest value for old state is 0, false or null; never rename,
 * retype or drop one. No checks here: old bytes give zeros.
 */
public record NeighboursState(List<NeighbourStory> stories) {}
