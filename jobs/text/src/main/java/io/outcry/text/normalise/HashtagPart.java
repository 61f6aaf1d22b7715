// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.normalise;

/** One word of a hashtag: it ends before a capital that follows a small letter, or a digit. */
record HashtagPart(String text, int start, int end) {

  /** Gives the word to {@code sink}; the index behind it. */
  int emit(Token token, Negation negation, TokenSink sink) {
    token.start(TokenKind.WORD);
    int at = start;
    boolean afterSmall = false;
    while (at < end) {
      int c = text.codePointAt(at);
      if (!CharClass.isWordPart(c) || (afterSmall && Character.isUpperCase(c))) {
        break;
      }
      if (!CharClass.isDropped(c)) {
        token.append(Character.toLowerCase(c));
        if (!CharClass.isKnownScript(c)) {
          token.kind(TokenKind.FOREIGN);
        }
      }
      afterSmall = Character.isLowerCase(c);
      at += Character.charCount(c);
    }
    token.emit(negation.over(token), sink);
    return at;
  }
}
