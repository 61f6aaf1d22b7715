// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.normalise;

/** One walk through one text. */
final class Scanner {
  private static final String TONE_MARKS = "!?.";
  private static final String SIGNS = "%$€£₹";
  private static final String STOPS = ",;:()[]\"|\n";

  private final String text;
  private final TokenSink sink;
  private final Token token = new Token();
  private final Negation negation = new Negation();
  private final Emoticons emoticons = new Emoticons();
  private int at;

  Scanner(String text, TokenSink sink) {
    this.text = text;
    this.sink = sink;
  }

  void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ') {
        at++;
      } else if (CharClass.isAsciiLetter(c)) {
        letter(c);
      } else if (c >= 0x80) {
        other(text.codePointAt(at));
      } else if (c >= '0' && c <= '9') {
        digits();
      } else {
        sign(c);
      }
    }
  }

  private void letter(char c) {
    if ((c == 'h' || c == 'H' || c == 'w' || c == 'W') && isLink()) {
      at = behindLink();
      emit(TokenKind.LINK, "http");
    } else if ((c == 'x' || c == 'X' || c == 'T') && emoticons.at(text, at)) {
      emoticon();
    } else {
      word(TokenKind.WORD);
    }
  }

  private void other(int c) {
    if (CharClass.isWordPart(c) && !CharClass.isDropped(c)) {
      word(TokenKind.WORD);
    } else if (CharClass.isEmoji(c)) {
      at += Character.charCount(c);
      token.start(TokenKind.EMOJI);
      token.append(c);
      token.emit(false, sink);
    } else if (SIGNS.indexOf(c) >= 0) {
      at++;
      emit(TokenKind.MARK, Character.toString(c));
    } else {
      at += Character.charCount(c);
    }
  }

  private void sign(char c) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (c == '@' && (Character.isLetterOrDigit(next) || next == '_')) {
      user();
    } else if (c == '#' && (Character.isLetterOrDigit(next) || next == '_')) {
      hashtag();
    } else if (c == '$' && CharClass.isAsciiLetter(next)) {
      at = behindName(at + 1);
      emit(TokenKind.CASHTAG, "$");
    } else if (emoticons.at(text, at)) {
      emoticon();
    } else if (TONE_MARKS.indexOf(c) >= 0) {
      toneMarks();
    } else {
      at++;
      if (SIGNS.indexOf(c) >= 0) {
        emit(TokenKind.MARK, Character.toString(c));
      } else if (STOPS.indexOf(c) >= 0) {
        negation.end();
        if (c == '\n') {
          sink.sentenceEnd();
        }
      }
    }
  }

  private void emoticon() {
    at += emoticons.length();
    emit(TokenKind.EMOTICON, emoticons.plain());
  }

  private void user() {
    int start = at + 1;
    at = behindName(start);
    while (at + 1 < text.length()
        && ".@-".indexOf(text.charAt(at)) >= 0
        && Character.isLetterOrDigit(text.charAt(at + 1))) {
      at = behindName(at + 1); // name.example, name@server.example
    }
    emit(TokenKind.USER, ServiceName.in(text, start, at) ? "@service" : "@");
  }

  private void hashtag() {
    int end = behindName(at + 1);
    token.start(TokenKind.HASHTAG);
    for (int i = at + 1; i < end; i++) {
      token.append(Character.toLowerCase(text.charAt(i)));
    }
    token.emit(false, sink);
    at++;
    while (at < end) {
      int c = text.codePointAt(at);
      if (CharClass.isWordPart(c) && !CharClass.isDropped(c)) {
        at = new HashtagPart(text, at, end).emit(token, negation, sink);
      } else {
        at += Character.charCount(c);
      }
    }
    at = Math.max(at, end);
  }

  /** One "!" or "?" or more of them, mixed, or dots: how often beyond two does not matter. */
  private void toneMarks() {
    int start = at;
    boolean asks = false;
    boolean shouts = false;
    while (at < text.length() && TONE_MARKS.indexOf(text.charAt(at)) >= 0) {
      asks |= text.charAt(at) == '?';
      shouts |= text.charAt(at) == '!';
      at++;
    }
    negation.end();
    boolean several = at - start > 1;
    if (asks) {
      emit(TokenKind.MARK, shouts ? "?!" : several ? "??" : "?");
    } else if (shouts) {
      emit(TokenKind.MARK, several ? "!!" : "!");
    } else if (several) {
      emit(TokenKind.MARK, "..");
    }
    if (asks || shouts || several || !insideWord()) {
      sink.sentenceEnd();
    }
  }

  /** Whether the dot just read belongs to a name or an abbreviation, as in "acme.example". */
  private boolean insideWord() {
    return at < text.length()
        && (Character.isLowerCase(text.charAt(at)) || Character.isDigit(text.charAt(at)));
  }

  private void digits() {
    while (at < text.length() && isNumberPart(text.charAt(at))) {
      at++;
    }
    emit(TokenKind.NUMBER, "0");
  }

  private boolean isNumberPart(char c) {
    boolean joins = c == '.' || c == ',' || c == ':';
    return (c >= '0' && c <= '9')
        || (joins && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)));
  }

  private void word(TokenKind kind) {
    token.start(kind);
    int letters = 0;
    int capitals = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (CharClass.isWordPart(c)) {
        if (!CharClass.isDropped(c)) {
          letters++;
          capitals += Character.isUpperCase(c) ? 1 : 0;
          token.append(Character.toLowerCase(c));
          if (!CharClass.isKnownScript(c)) {
            token.kind(TokenKind.FOREIGN);
          }
        }
      } else if (CharClass.isApostrophe(c) && letterAt(at + 1)) {
        token.append('\'');
      } else {
        break;
      }
      at += Character.charCount(c);
    }
    token.loud(letters > 2 && capitals == letters);
    token.emit(negation.over(token), sink);
  }

  private boolean letterAt(int index) {
    return index < text.length() && CharClass.isWordPart(text.charAt(index));
  }

  private boolean isLink() {
    if (text.regionMatches(true, at, "http", 0, 4)) {
      int end = at + 4;
      return end == text.length()
          || !Character.isLetterOrDigit(text.charAt(end))
          || text.regionMatches(true, end, "s:", 0, 2);
    }
    return text.regionMatches(true, at, "www.", 0, 4);
  }

  private int behindLink() {
    int end = at;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int behindName(int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end;
  }

  private void emit(TokenKind kind, String plain) {
    token.start(kind);
    token.append(plain);
    token.emit(false, sink);
  }
}
