// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.signs;

import java.util.List;

/**
 * A post of a story that speaks of a risk, and its words.
 *
 * <p>Evolution: as {@link SignsState}.
 *
 * @param author hash of who bears witness in it; 0 if it is a copy or discounted, was edited to say
 *     so, or was stored before authors were
 */
public record RiskPost(String id, List<String> words, long author) {}
