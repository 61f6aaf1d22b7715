// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.normalise;

/** Takes the tokens of one text in order. */
@FunctionalInterface
public interface TokenSink {
  /** Takes the next token, which is reused: what must last is copied. */
  void token(Token token);

  /** A sentence ends behind the tokens given so far: at {@code . ! ?} or at the end of a line. */
  default void sentenceEnd() {}
}
