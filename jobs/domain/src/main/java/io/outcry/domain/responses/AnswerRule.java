// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

/** What makes a story answered on a network; the first that holds, from the top. */
public enum AnswerRule {
  /** A reply to the root of the conversation that carries most of the heat. */
  ROOT,
  /** A public statement that belongs to the story. */
  STATEMENT,
  /** Replies to at least half of the complaints that opened a conversation. */
  HALF,
  /** Somebody told us. */
  OUTSIDE
}
