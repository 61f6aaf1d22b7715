// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import java.util.Map;

/**
 * The post that is nearest to what a story is about.
 *
 * <p>Evolution: add components whose honest value for an old story is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param words where its text points, by hash of the term
 */
public record CentralState(SampleState post, Map<Integer, Double> words) {}
