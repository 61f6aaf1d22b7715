// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

/**
 * A post of a customer that replies to the company and has had no reply since.
 *
 * <p>Evolution: add components whose honest value for an old one is 0, false or null; never rename,
 * retype or drop one. No checks here: old bytes give zeros.
 *
 * @param rootId the post that opened the conversation
 * @param opener whether the same person opened it
 */
public record WaitState(
    String postId, String rootId, long authorHash, long atMillis, boolean opener) {}
