// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.phrases;

import io.outcry.text.normalise.Normaliser;
import io.outcry.text.normalise.Token;
import io.outcry.text.normalise.TokenSink;
import java.util.ArrayList;
import java.util.List;

/**
 * A text split into words once, in which many {@linkplain PhraseBook books} look for their phrases.
 * Emoji and most punctuation are left out. Immutable.
 */
public final class PhraseText {
  static final String USER = "<user>";
  static final String LINK = "<link>";
  static final String NUMBER = "<number>";
  static final String QUESTION = "?";
  private static final String CASHTAG = "<cashtag>";

  private record Word(String word, int bucket, int sentence) {}

  private final String text;
  private final List<Word> words = new ArrayList<>(32);

  private PhraseText(String text) {
    this.text = text;
    Normaliser.tokens(text, new Reader());
  }

  /** The words of {@code text}, as far as the normaliser reads it. */
  public static PhraseText of(String text) {
    return new PhraseText(text);
  }

  /** The text as it was given. */
  public String text() {
    return text;
  }

  int size() {
    return words.size();
  }

  String get(int index) {
    return words.get(index).word();
  }

  /** The {@linkplain Slot#bucket bucket} of the word at {@code index}. */
  int bucket(int index) {
    return words.get(index).bucket();
  }

  /** The number of the sentence that the word at {@code index} stands in. */
  int sentence(int index) {
    return words.get(index).sentence();
  }

  /** Whether nothing stands before {@code index} but names of users. */
  boolean isBegin(int index) {
    for (int i = 0; i < index; i++) {
      if (!get(i).equals(USER)) {
        return false;
      }
    }
    return true;
  }

  String join(int start, int end) {
    StringBuilder joined = new StringBuilder(get(start));
    for (int i = start + 1; i < end; i++) {
      joined.append(' ').append(get(i));
    }
    return joined.toString();
  }

  private final class Reader implements TokenSink {
    private int sentence;

    @Override
    public void token(Token token) {
      switch (token.kind()) {
        case WORD, FOREIGN -> add(token.toString());
        case USER -> add(USER);
        case LINK -> add(LINK);
        case NUMBER -> add(NUMBER);
        case CASHTAG -> add(CASHTAG);
        case MARK -> {
          if (token.bounded()[1] == '?') {
            add(QUESTION);
          }
        }
        case HASHTAG, EMOJI, EMOTICON -> {} // the words of a hashtag follow it
      }
    }

    @Override
    public void sentenceEnd() {
      sentence++;
    }

    private void add(String word) {
      words.add(new Word(word, Slot.bucket(word), sentence));
    }
  }
}
