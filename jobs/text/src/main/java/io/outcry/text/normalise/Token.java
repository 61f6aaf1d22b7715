// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.normalise;

/**
 * One token, reused for all tokens of a text.
 *
 * <p>Its characters stand between a {@code '<'} at index 0 and a {@code '>'} at {@code length() +
 * 1}, so that character n-grams see where a word begins and ends.
 */
public final class Token {
  /** A longer word is cut: nobody writes it, and features per text stay bounded. */
  static final int MAX_LENGTH = 48;

  private static final int ELONGATED = 3;

  private final char[] bounded = new char[MAX_LENGTH + 2];
  private int length;
  private int run;
  private TokenKind kind = TokenKind.WORD;
  private boolean negated;
  private boolean loud;
  private boolean stretched;

  Token() {
    bounded[0] = '<';
  }

  /** Characters 1 to {@link #length()} are the token; valid until the next token. */
  public char[] bounded() {
    return bounded;
  }

  /** Length in UTF-16 units, 0 to 48. */
  public int length() {
    return length;
  }

  public TokenKind kind() {
    return kind;
  }

  /** True within three words after a negation of the same sentence. */
  public boolean negated() {
    return negated;
  }

  /** True for a word of three or more letters, all upper case. */
  public boolean loud() {
    return loud;
  }

  /** True when a letter stood three times or more in a row; two of them are kept. */
  public boolean stretched() {
    return stretched;
  }

  @Override
  public String toString() {
    return new String(bounded, 1, length);
  }

  void start(TokenKind newKind) {
    kind = newKind;
    length = 0;
    run = 0;
    negated = false;
    loud = false;
    stretched = false;
  }

  void append(char unit) {
    run = length > 0 && bounded[length] == unit ? run + 1 : 1;
    if (run >= ELONGATED) {
      stretched |= Character.isLetter(unit);
    } else if (length < MAX_LENGTH) {
      bounded[++length] = unit;
    }
  }

  void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
  }

  void append(int codePoint) {
    if (Character.isBmpCodePoint(codePoint)) {
      append((char) codePoint);
    } else if (length + 2 <= MAX_LENGTH) {
      append(Character.highSurrogate(codePoint));
      append(Character.lowSurrogate(codePoint));
    }
  }

  void loud(boolean value) {
    loud = value;
  }

  void kind(TokenKind value) {
    kind = value;
  }

  /** Closes the token and hands it over; nothing happens when it is empty. */
  void emit(boolean inNegation, TokenSink sink) {
    if (length > 0) {
      negated = inNegation;
      bounded[length + 1] = '>';
      sink.token(this);
    }
  }
}
