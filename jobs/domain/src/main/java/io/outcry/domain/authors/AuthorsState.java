// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.authors;

/**
 * The authors of a story; at most 1 KB per set.
 *
 * <p>Evolution: add components whose honest value for an old story is 0, false or null; never
 * rename, retype or drop one. No checks here.
 *
 * @param exact sorted hashes while there are at most 64, empty after
 * @param registers 1 024 registers once there were more, empty before
 * @param fullApart whether some author has no post of full weight, so that the next two differ
 * @param fullExact as {@code exact}, of authors with a post of full weight; empty if not apart
 * @param fullRegisters as {@code registers}, of the same
 */
@SuppressWarnings("ArrayRecordComponent") // a flat state: never compared
public record AuthorsState(
    long[] exact, byte[] registers, boolean fullApart, long[] fullExact, byte[] fullRegisters) {}
