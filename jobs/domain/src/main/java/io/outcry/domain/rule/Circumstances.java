// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

/**
 * What the rule must know of a story besides its posts, the present post included.
 *
 * @param authors distinct authors with a post of full weight
 * @param complaint whether the story is of a kind that alerts for this brand; it enters the norms
 *     at its first post for which this holds
 * @param answered whether it is answered: then only a follow-up reopens it
 * @param bar what it has to reach
 */
public record Circumstances(long authors, boolean complaint, boolean answered, AlertBar bar) {}
