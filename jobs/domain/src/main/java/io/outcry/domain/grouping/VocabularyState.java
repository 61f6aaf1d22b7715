// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

/**
 * How common words are in the complaints of a brand; 16 KiB.
 *
 * <p>Evolution: add components whose honest value for an old brand is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param posts by slot of the term's hash: in how many posts a term of this slot stood
 * @param all posts
 */
@SuppressWarnings("ArrayRecordComponent") // a flat state: never compared
public record VocabularyState(int[] posts, long all) {}
