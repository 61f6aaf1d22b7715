// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.copies;

/**
 * The last text keys of a story, oldest first; at most 32, 36 bytes each.
 *
 * <p>Evolution: add components whose honest value for an old story is 0, false or null; never
 * rename, retype or drop one. No checks here.
 *
 * @param keys hashes of the text keys
 * @param firstAuthors who wrote each first
 * @param firstPosts how many posts that author wrote
 * @param secondAuthors who came next; meaningless where {@code secondPosts} is 0
 * @param secondPosts how many posts that author wrote
 * @param posts how many posts of anybody
 */
@SuppressWarnings("ArrayRecordComponent") // a flat state: never compared
public record CopiesState(
    long[] keys,
    long[] firstAuthors,
    int[] firstPosts,
    long[] secondAuthors,
    int[] secondPosts,
    int[] posts) {}
