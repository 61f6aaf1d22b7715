// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

/**
 * Whom an official post addresses.
 *
 * @param rootId the post that opened the conversation
 * @param toRoot whether that post is what it answers
 * @param toAuthorHash whose post it answers; 0 where it speaks to everybody or nobody knows
 */
public record Addressed(String rootId, boolean toRoot, long toAuthorHash) {
  /** Answers the post that opened the conversation, before everybody who is in it. */
  public static Addressed toRoot(String rootId) {
    return new Addressed(rootId, true, Waits.EVERYBODY);
  }
}
