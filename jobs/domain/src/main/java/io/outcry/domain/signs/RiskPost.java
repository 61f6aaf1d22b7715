// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.signs;

import java.util.List;

/**
 * A post of a story that speaks of a risk, and its words.
 *
 * <p>Evolution: as {@link SignsState}.
 *
 * @param author hash of the author as a witness; 0 if the post is a copy or discounted, was edited
 *     to say so, or in old states
 */
public record RiskPost(String id, List<String> words, long author) {}
