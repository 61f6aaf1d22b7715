// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

/**
 * An account with many followers that wrote or shared a post of a story.
 *
 * <p>Evolution: add components whose honest value for an old carrier is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 */
public record CarrierState(String postId, String network, String author, long followers) {}
