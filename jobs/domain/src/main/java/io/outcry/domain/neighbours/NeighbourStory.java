// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.neighbours;

import java.util.List;

/**
 * A complaint of a brand in short; lies in state.
 *
 * <p>Evolution: add components whose honest value for an old story is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param terms its key words
 * @param atMillis when it last changed, epoch milliseconds
 */
public record NeighbourStory(String brandId, String storyId, List<String> terms, long atMillis) {}
