// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.normalise;

/** What a token stands for. */
public enum TokenKind {
  /** A word in Latin, Arabic or Devanagari letters, folded to lower case. */
  WORD(0),
  /** A word in another script: kept as one sign, since no model here has learned from it. */
  FOREIGN(1),
  /** A user name, whatever it is. */
  USER(2),
  /** A link, whatever it points to. */
  LINK(3),
  /** A number, whatever its value. */
  NUMBER(4),
  /** A stock symbol such as {@code $ABC}, whatever it names. */
  CASHTAG(5),
  /** A whole hashtag; its parts follow as words. */
  HASHTAG(6),
  /** One emoji without skin tone and variation selector. */
  EMOJI(7),
  /** An emoticon in its plainest spelling. */
  EMOTICON(8),
  /** A run of punctuation that carries tone, or a sign of money or percent. */
  MARK(9);

  private final int code;

  TokenKind(int code) {
    this.code = code;
  }

  /** A number that never changes, since trained weights depend on it. */
  public int code() {
    return code;
  }
}
