// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import org.jspecify.annotations.Nullable;

/**
 * How common words are in the complaints of a brand, and what these have in common; 16 KiB, with
 * meanings 17.5 KiB.
 *
 * <p>Evolution: add components whose honest value for an old brand is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param posts by slot of the term's hash: in how many posts a term of this slot stood
 * @param all posts
 * @param meanings sums of the posts' meanings, number by number; null before the first
 * @param meaningPosts posts, and what the prior is worth, in these sums
 */
@SuppressWarnings("ArrayRecordComponent") // a flat state: never compared
public record VocabularyState(int[] posts, long all, int @Nullable [] meanings, int meaningPosts) {}
