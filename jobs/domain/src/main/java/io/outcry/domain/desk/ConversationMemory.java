// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

/**
 * Which story a conversation belongs to.
 *
 * <p>Evolution: add components whose honest value for an old conversation is 0, false or null;
 * never rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param rootId the post that opened it, as far as was heard
 * @param atMillis newest post
 */
public record ConversationMemory(String storyId, String rootId, long atMillis) {}
